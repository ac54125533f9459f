package io.depotdesk.data.journal;

/// The journal holds something else than was written. Nothing was cut; a person has to look.
public final class JournalDamagedException extends JournalOpenException {

    private static final long serialVersionUID = 1;

    private final transient JournalDamage damage;

    JournalDamagedException(JournalDamage damage) {
        super(damage.message() + " Nothing was changed; restore the file from a copy.", null);
        this.damage = damage;
    }

    public JournalDamage damage() {
        return damage;
    }
}
