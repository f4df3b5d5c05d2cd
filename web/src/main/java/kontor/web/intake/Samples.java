package kontor.web.intake;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kontor.ejb.intake.format.FileSample;

/** The samples of whole files a person sent to the upload page, the newest ones only. */
@SessionScoped
public class Samples implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int MOST = 3;

  private final Map<String, FileSample> samples = new LinkedHashMap<>();

  /** Keeps a sample and answers the word it is asked for with. */
  synchronized String keep(FileSample sample) {
    if (samples.size() == MOST) {
      samples.remove(samples.keySet().iterator().next());
    }
    String word = UUID.randomUUID().toString();
    samples.put(word, sample);
    return word;
  }

  synchronized Optional<FileSample> of(String word) {
    return Optional.ofNullable(samples.get(word));
  }
}
