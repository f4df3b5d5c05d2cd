package kontor.ejb.intake.account;

/** What the queries over chains share: which statements count, and which stand in their chain. */
final class ChainSql {

  /** Of a file in use, with account, currency and a day. */
  static final String COUNTS =
      """
       from intake.statement s join intake.file f on f.id = s.file_id
        and f.status in ('ACCEPTED', 'PARTIAL')
      where s.account is not null and s.currency is not null and s.last_day is not null\
      """;

  /** The statement {@code s} stands in the chain with its balances, and no other in its place. */
  static final String MEMBER =
      """
       and s.finding is distinct from 'DUPLICATE' and s.opening is not null
       and s.difference is not null and s.superseded_by_file is null
       and not (s.held and s.finding is not distinct from 'REISSUED')\
      """;

  static final String OF_KEY = " and s.account = ? and s.currency = ? and s.kind = ?";

  /** A gap lies before it; an overlap misses nothing. */
  static final String AFTER_GAP =
      "(s.follows = false and s.finding is distinct from 'OVERLAP'" + MEMBER + ")";

  private ChainSql() {}
}
