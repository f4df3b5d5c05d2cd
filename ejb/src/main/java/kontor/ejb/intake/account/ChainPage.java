package kontor.ejb.intake.account;

import java.util.List;

/**
 * Some statements of a chain, the latest first.
 *
 * @param newer whether later ones stand before them
 * @param older whether earlier ones follow
 */
public record ChainPage(List<ChainedView> statements, boolean newer, boolean older) {

  public ChainPage {
    statements = List.copyOf(statements);
  }
}
