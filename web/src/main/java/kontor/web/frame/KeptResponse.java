package kontor.web.frame;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Holds an answer back until it is recorded. */
final class KeptResponse extends HttpServletResponseWrapper {

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final ServletOutputStream stream = new Stream(body);
  private final PrintWriter writer =
      new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);

  KeptResponse(HttpServletResponse response) {
    super(response);
  }

  byte[] body() {
    writer.flush();
    return body.toByteArray();
  }

  void send() throws IOException {
    byte[] bytes = body();
    if (!isCommitted()) {
      getResponse().setContentLength(bytes.length);
    }
    getResponse().getOutputStream().write(bytes);
    getResponse().flushBuffer();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return stream;
  }

  @Override
  public PrintWriter getWriter() {
    return writer;
  }

  @Override
  public void flushBuffer() {
    writer.flush();
  }

  @Override
  public void resetBuffer() {
    body.reset();
  }

  private static final class Stream extends ServletOutputStream {

    private final ByteArrayOutputStream target;

    Stream(ByteArrayOutputStream target) {
      this.target = target;
    }

    @Override
    public void write(int sign) {
      target.write(sign);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      target.write(bytes, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new IllegalStateException("The REST interface answers synchronously.");
    }
  }
}
