package kontor.ejb.intake;

import java.io.IOException;

/** The bytes will not come to their end; who received them clears up. */
final class ReadingAborted extends IOException {

  ReadingAborted() {
    super("the upload was broken off");
  }
}
