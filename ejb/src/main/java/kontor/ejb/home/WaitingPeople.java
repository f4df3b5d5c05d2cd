package kontor.ejb.home;

/**
 * The accounts of a bank.
 *
 * @param people who may sign in
 * @param firstPasswords who have not yet changed their one-time password
 * @param disabled who may not sign in any more
 * @param signedInToday who signed in since the bank's midnight
 * @param neverSignedIn who may sign in and never did
 */
public record WaitingPeople(
    long people, long firstPasswords, long disabled, long signedInToday, long neverSignedIn) {}
