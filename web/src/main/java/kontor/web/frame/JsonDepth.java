package kontor.web.frame;

/** Guards the JSON reader against documents nested without end. */
final class JsonDepth {

  static final int DEEPEST = 32;

  private JsonDepth() {}

  /** Whether brackets outside of texts are open more than 32 deep; no judgement of the JSON. */
  static boolean isTooDeep(byte[] document) {
    int depth = 0;
    boolean inText = false;
    for (int i = 0; i < document.length; i++) {
      byte sign = document[i];
      if (inText && sign == '\\') {
        i++;
      } else if (sign == '"') {
        inText = !inText;
      } else if (!inText && (sign == '{' || sign == '[')) {
        depth++;
      } else if (!inText && (sign == '}' || sign == ']')) {
        depth--;
      }
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }
}
