"""What the Accounts page says."""

import enum

from station.gui.words import QT_TRANSLATE_NOOP, Words
from station.model.role import Role


@enum.unique
class AccountsMsg(Words):
    """One sentence, label or word each."""

    HINT = QT_TRANSLATE_NOOP(
        "accounts", "Who works at this station, in which role. The audit keeps what each has done."
    )
    OPEN = QT_TRANSLATE_NOOP("accounts", "This station is open to all")
    OPEN_HINT = QT_TRANSLATE_NOOP(
        "accounts",
        "There are no accounts: whoever is at this computer may use every page, and the audit names the computer’s "
        "account. That is enough where one person works.",
    )
    FIRST_HINT = QT_TRANSLATE_NOOP(
        "accounts",
        "Once there is an account, everybody has to sign in, here and at the command line. The "
        "first one is a supervisor’s, who then creates the others. Create a second supervisor "
        "soon: nobody else can help a supervisor who has forgotten the passphrase.",
    )
    FIRST = QT_TRANSLATE_NOOP("accounts", "Create the first supervisor…")
    FIRST_TITLE = QT_TRANSLATE_NOOP("accounts", "The first supervisor")
    FIRST_DIALOG = QT_TRANSLATE_NOOP(
        "accounts", "You are signed in with it straight away. From then on nobody works here without signing in."
    )
    ADD = QT_TRANSLATE_NOOP("accounts", "Add somebody…")
    ADD_TITLE = QT_TRANSLATE_NOOP("accounts", "Somebody who works here")
    ADD_HINT = QT_TRANSLATE_NOOP("accounts", "The person types the passphrase or PIN, twice, unseen by others.")
    MAKE = QT_TRANSLATE_NOOP("accounts", "Create the account")
    NAME = QT_TRANSLATE_NOOP("accounts", "Name")
    ROLE = QT_TRANSLATE_NOOP("accounts", "Role")
    AGAIN = QT_TRANSLATE_NOOP("accounts", "Type it again")
    YOU = QT_TRANSLATE_NOOP("accounts", "{name} (you)")
    OPERATOR = QT_TRANSLATE_NOOP("accounts", "Issues cards, and looks after people, cards and the registry.")
    TECHNICIAN = QT_TRANSLATE_NOOP(
        "accounts", "Looks after blanks, keys, templates, settings and backups. Does not see people."
    )
    SUPERVISOR = QT_TRANSLATE_NOOP(
        "accounts", "May do everything. Only a supervisor may erase people, restore backups and manage accounts."
    )
    NOBODY = QT_TRANSLATE_NOOP("accounts", "Choose somebody in the list.")
    SET_ROLE = QT_TRANSLATE_NOOP("accounts", "Change the role")
    SET_SECRET = QT_TRANSLATE_NOOP("accounts", "New passphrase or PIN…")
    SECRET_TITLE = QT_TRANSLATE_NOOP("accounts", "A new passphrase or PIN for {name}")
    SET = QT_TRANSLATE_NOOP("accounts", "Set")
    REMOVE = QT_TRANSLATE_NOOP("accounts", "Remove…")
    REMOVE_TITLE = QT_TRANSLATE_NOOP("accounts", "Remove {name}?")
    REMOVE_TEXT = QT_TRANSLATE_NOOP(
        "accounts", "{name} will no longer be able to sign in. What {name} did stays in the audit."
    )
    REMOVE_YES = QT_TRANSLATE_NOOP("accounts", "Remove")
    REMOVE_SELF = QT_TRANSLATE_NOOP("accounts", "This is your own account: the desk closes at once.")
    LOSE_TITLE = QT_TRANSLATE_NOOP("accounts", "Give up your own role?")
    LOSE_TEXT = QT_TRANSLATE_NOOP(
        "accounts", "You will no longer see this page; only another supervisor can give you the role back."
    )
    CANCEL = QT_TRANSLATE_NOOP("accounts", "Cancel")
    MADE = QT_TRANSLATE_NOOP("accounts", "Account created: {name}.")
    ROLE_SET = QT_TRANSLATE_NOOP("accounts", "{name} is {role} here.")
    SECRET_SET = QT_TRANSLATE_NOOP("accounts", "The new passphrase or PIN of {name} is set.")
    REMOVED = QT_TRANSLATE_NOOP("accounts", "{name} can no longer sign in.")
    NOT_DONE = QT_TRANSLATE_NOOP("accounts", "Nothing was changed")

    @property
    def context(self) -> str:
        """See Words."""
        return "accounts"


MAY = {
    Role.OPERATOR: AccountsMsg.OPERATOR,
    Role.TECHNICIAN: AccountsMsg.TECHNICIAN,
    Role.SUPERVISOR: AccountsMsg.SUPERVISOR,
}
"""What a role may do, in a sentence."""
