package kontor.web.recon;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kontor.domain.recon.BreakPolicy;
import kontor.ejb.recon.BreakSettings.Document;
import kontor.web.frame.Ranges;

/** How breaks are rated and who they go to, as a person fills it in. */
public class BreakSettingsForm implements Serializable {

  private static final long serialVersionUID = 1;

  /** A day on which nobody works; a place to fill one in. */
  public static class Day implements Serializable {

    private static final long serialVersionUID = 1;

    private String date;

    Day(String date) {
      this.date = date;
    }

    public String getDate() {
      return date;
    }

    public void setDate(String date) {
      this.date = date;
    }
  }

  private String above1;
  private String above2;
  private String above3;
  private Integer hours2;
  private Integer hours3;
  private final List<Day> freeDays = new ArrayList<>();
  private final List<QueueForm> queues = new ArrayList<>();
  private final List<RouteForm> routes = new ArrayList<>();
  private String others = BreakPolicy.USUAL_QUEUE;
  private int version;

  static BreakSettingsForm of(Document said) {
    BreakSettingsForm form = new BreakSettingsForm();
    form.above1 = said.p1Above().toPlainString();
    form.above2 = said.p2Above().toPlainString();
    form.above3 = said.p3Above().toPlainString();
    form.hours2 = said.p2Hours();
    form.hours3 = said.p3Hours();
    said.freeDays().stream().map(LocalDate::toString).map(Day::new).forEach(form.freeDays::add);
    said.queues().stream().map(QueueForm::of).forEach(form.queues::add);
    said.routes().stream().map(RouteForm::of).forEach(form.routes::add);
    form.others = said.queue();
    form.version = said.version();
    return form;
  }

  /** What was filled in; the page has seen to it that figures can be read. */
  Document asDocument() {
    return new Document(
        new BigDecimal(above1.strip()),
        new BigDecimal(above2.strip()),
        new BigDecimal(above3.strip()),
        hours2,
        hours3,
        freeDays.stream().map(Day::getDate).map(Ranges::day).filter(Objects::nonNull).toList(),
        queues.stream().map(QueueForm::asQueue).toList(),
        routes.stream().map(RouteForm::asRoute).toList(),
        others,
        version);
  }

  /** Routes follow queues that were named anew. */
  public void follow() {
    for (QueueForm queue : queues) {
      String was = queue.was();
      if (!was.equals(queue.getName())) {
        routes.stream()
            .filter(route -> route.getQueue().equals(was) && !was.isEmpty())
            .forEach(route -> route.setQueue(queue.getName()));
        others = others.equals(was) ? queue.getName() : others;
        queue.settle();
      }
    }
  }

  /** The queues breaks may go to. */
  public List<String> getQueueNames() {
    return queues.stream().map(QueueForm::getName).filter(name -> !name.isEmpty()).toList();
  }

  /** Where breaks may go that no route fits: there is always one queue. */
  public List<String> getOtherNames() {
    return Stream.concat(Stream.of(BreakPolicy.USUAL_QUEUE), getQueueNames().stream())
        .distinct()
        .toList();
  }

  public void addDay() {
    freeDays.add(new Day(null));
  }

  public void removeDay(int at) {
    freeDays.remove(at);
  }

  public void addQueue() {
    queues.add(new QueueForm());
  }

  public void removeQueue(int at) {
    queues.remove(at);
  }

  public void addRoute() {
    routes.add(new RouteForm());
  }

  public void removeRoute(int at) {
    routes.remove(at);
  }

  public void moveUp(int at) {
    Collections.swap(routes, at, at - 1);
  }

  public List<Day> getFreeDays() {
    return freeDays;
  }

  public List<QueueForm> getQueues() {
    return queues;
  }

  public List<RouteForm> getRoutes() {
    return routes;
  }

  public String getAbove1() {
    return above1;
  }

  public void setAbove1(String above1) {
    this.above1 = above1;
  }

  public String getAbove2() {
    return above2;
  }

  public void setAbove2(String above2) {
    this.above2 = above2;
  }

  public String getAbove3() {
    return above3;
  }

  public void setAbove3(String above3) {
    this.above3 = above3;
  }

  public Integer getHours2() {
    return hours2;
  }

  public void setHours2(Integer hours2) {
    this.hours2 = hours2;
  }

  public Integer getHours3() {
    return hours3;
  }

  public void setHours3(Integer hours3) {
    this.hours3 = hours3;
  }

  public String getOthers() {
    return others;
  }

  public void setOthers(String others) {
    this.others = others;
  }
}
