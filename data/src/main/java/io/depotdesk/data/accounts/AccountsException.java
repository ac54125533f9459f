package io.depotdesk.data.accounts;

/// The people of the desk cannot be read, or not changed as asked. The message is for a person.
public final class AccountsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AccountsException(String message) {
        super(message);
    }

    AccountsException(String message, Throwable cause) {
        super(message, cause);
    }
}
