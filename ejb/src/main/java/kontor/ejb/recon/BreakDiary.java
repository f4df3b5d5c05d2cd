package kontor.ejb.recon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kontor.ejb.shared.Acting;
import kontor.ejb.shared.Sql;

/** What is written beside breaks: acts, comments, labels. Nothing of it is ever changed. */
@ApplicationScoped
class BreakDiary {

  @Inject private Sql sql;
  @Inject private Clock clock;

  /** Notes an act of the one who acts. */
  void note(long id, String act, String words) {
    noteAll(List.of(id), act, words);
  }

  /** The same act for several. */
  void noteAll(List<Long> ids, String act, String words) {
    sql.execute(
        "insert into recon.break_act (tenant, break_id, act, by_user, at, words)"
            + " select ?, i.id, ?, ?, ?, ? from unnest(?::bigint[]) i (id) order by i.id",
        Acting.required().tenant(),
        act,
        Acting.required().userId(),
        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        words,
        MatchReader.arrayOf(ids));
  }

  /** Puts a label on or takes it off; answers whether that changed anything. */
  boolean label(long id, String label, boolean on) {
    int changed =
        on
            ? sql.execute(
                "insert into recon.break_label (break_id, label, tenant) values (?, ?, ?)"
                    + " on conflict do nothing",
                id,
                label,
                Acting.required().tenant())
            : sql.execute(
                "delete from recon.break_label where break_id = ? and label = ?", id, label);
    return changed > 0;
  }

  List<String> labels(long id) {
    return sql.list(
        row -> row.getString(1),
        "select label from recon.break_label where break_id = ? order by 1",
        id);
  }

  /** What people did, oldest first. */
  List<BreakHistory.Act> acts(long id) {
    return sql.list(
        row ->
            new BreakHistory.Act(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4)),
        "select a.act, u.username, a.at, a.words from recon.break_act a"
            + " join security.user_account u on u.id = a.by_user where a.break_id = ?"
            + " order by a.id",
        id);
  }

  /** The attachments of a break, oldest first. */
  List<BreakHistory.Attachment> attachments(long id) {
    return sql.list(
        row ->
            new BreakHistory.Attachment(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant()),
        "select a.id, a.name, a.media_type, a.size_bytes, encode(a.sha256, 'hex'), u.username, a.at"
            + " from recon.break_attachment a join security.user_account u on u.id = a.by_user"
            + " where a.break_id = ? order by a.id",
        id);
  }
}
