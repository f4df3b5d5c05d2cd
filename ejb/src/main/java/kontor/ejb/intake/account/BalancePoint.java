package kontor.ejb.intake.account;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The balance of an account behind the last statement of a day. */
public record BalancePoint(LocalDate day, BigDecimal closing) {}
