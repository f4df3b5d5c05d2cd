package kontor.web.frame;

/** A request is refused with a problem that a room to the right has found the words for. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public Refused(Problem problem, Throwable cause) {
    super(problem.detail(), cause);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
