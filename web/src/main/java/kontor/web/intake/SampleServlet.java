package kontor.web.intake;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import kontor.domain.security.Permission;
import kontor.ejb.intake.MappingGuesses;
import kontor.ejb.intake.format.FileSample;
import kontor.web.frame.Entry;
import kontor.web.frame.Problem;
import kontor.web.frame.Problems;

/**
 * Looks into a packed file or a workbook for the upload page, which cannot do it by the first
 * bytes: {@code POST /intake/upload/sample} with the whole of it, answered by a word the page asks
 * for the sample with. Nothing is stored.
 */
@WebServlet("/intake/upload/sample")
public class SampleServlet extends HttpServlet {

  /** The most bytes that are looked into; larger files need a source that has a mapping. */
  static final long LARGEST = 64L * 1024 * 1024;

  private static final long serialVersionUID = 1;

  @Inject private transient MappingGuesses guesses;
  @Inject private transient Samples samples;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Entry.requires(Permission.INTAKE_WORK);
      if (request.getHeader(UploadServlet.MARK) == null) {
        refuse(request, response, 400, "no-mark", "The upload page sends files from here.");
      } else if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > LARGEST) {
        refuse(request, response, 413, "too-large", "Only smaller files are looked into.");
      } else {
        answer(response, samples.keep(sample(request.getInputStream())));
      }
    } catch (RuntimeException fault) {
      Problems.write(request, response, Problems.of(fault));
    }
  }

  /** What is not looked at is read all the same, so that the answer finds its way back. */
  private FileSample sample(InputStream bytes) throws IOException {
    FileSample sample = guesses.sample(bytes);
    bytes.transferTo(OutputStream.nullOutputStream());
    return sample;
  }

  private static void answer(HttpServletResponse response, String word) throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(Json.createObjectBuilder().add("word", word).build().toString());
  }

  private static void refuse(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      String code,
      String sentence)
      throws IOException {
    Problems.write(request, response, Problem.of(status, code, "Not looked into", sentence));
  }
}
