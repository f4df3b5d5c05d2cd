package kontor.web.intake;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontor.domain.security.Permission;
import kontor.ejb.intake.FileView;
import kontor.ejb.intake.UploadBrokenException;
import kontor.ejb.intake.UploadTooLargeException;
import kontor.ejb.intake.Uploads;
import kontor.web.frame.Entry;
import kontor.web.frame.Problem;
import kontor.web.frame.Problems;

/**
 * Receives the bytes of a file from the upload page, by the session of whoever sends them: {@code
 * POST /intake/upload/file?source=…&name=…}, answered like the same call of the REST interface.
 *
 * <p>A page of another site cannot send it: the gate wants the browser's word that the request
 * comes from the portal, and the header {@value #MARK} cannot be set across sites.
 */
@WebServlet("/intake/upload/file")
public class UploadServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = Logger.getLogger(UploadServlet.class.getName());

  /** The header only the portal's own pages can set. */
  static final String MARK = "X-Kontor-Upload";

  @Inject private transient Uploads uploads;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      Entry.requires(Permission.INTAKE_WORK);
      if (request.getHeader(MARK) == null) {
        Problems.write(request, response, withoutMark());
        return;
      }
      answer(response, received(request));
    } catch (UploadTooLargeException large) {
      Problems.write(request, response, Problems.tooLarge(large.getMessage()));
    } catch (UploadBrokenException broken) {
      Problems.write(request, response, Problems.brokenOff(broken.getMessage()));
    } catch (RuntimeException fault) {
      answerFault(request, response, fault);
    }
  }

  private static void answerFault(
      HttpServletRequest request, HttpServletResponse response, RuntimeException fault)
      throws IOException {
    Problem problem = Problems.of(fault);
    if (problem.status() == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
      LOG.log(Level.SEVERE, "The upload failed", fault);
    }
    Problems.write(request, response, problem);
  }

  private FileView received(HttpServletRequest request) throws IOException {
    return uploads.receive(
        request.getParameter("source"),
        request.getParameter("name"),
        request.getContentLengthLong(),
        request.getInputStream());
  }

  private static void answer(HttpServletResponse response, FileView file) throws IOException {
    boolean finished = file.status().isFinal();
    response.setStatus(finished ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_ACCEPTED);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(Documents.file(file).toString());
  }

  private static Problem withoutMark() {
    return Problem.of(400, "no-mark", "Not loaded", "The upload page sends files from here.");
  }
}
