"""What an issued card is worth, and what may be done with it.

```
WAITING ──hand over──→ ACTIVE ⇄ SUSPENDED        every one but REVOKED ──revoke──→ REVOKED
                         └──replace──→ REPLACED   (reactivated if it turns up before the new card is handed over)
```

That a card has expired is told by its date alone: it is no standing. A holder has one ACTIVE card.
"""

import enum
from dataclasses import dataclass


@enum.unique
class Standing(enum.Enum):
    """WAITING is made and not yet handed over; REPLACED waits for the new card that will revoke it."""

    WAITING = "waiting"
    ACTIVE = "active"
    SUSPENDED = "suspended"
    REPLACED = "replaced"
    REVOKED = "revoked"


@enum.unique
class Reason(enum.Enum):
    """Why a card stands as it does. LOST, STOLEN and OUT_OF_ORDER are those of ESUP-SGC (LOST, THEFT, OUT_OF_ORDER)."""

    LOST = "lost"
    STOLEN = "stolen"
    OUT_OF_ORDER = "out-of-order"
    REPRINT = "reprint"
    NEW_CARD = "new-card"
    LEFT = "left"
    EXPIRED = "expired"
    ERASED = "erased"


@enum.unique
class Act(enum.Enum):
    """What a person does with a card."""

    HAND_OVER = "hand-over"
    SUSPEND = "suspend"
    REACTIVATE = "reactivate"
    REPLACE = "replace"
    RENEW = "renew"
    REVOKE = "revoke"


_MAY: dict[Act, frozenset[Standing]] = {
    Act.HAND_OVER: frozenset({Standing.WAITING}),
    Act.SUSPEND: frozenset({Standing.WAITING, Standing.ACTIVE}),
    Act.REACTIVATE: frozenset({Standing.SUSPENDED, Standing.REPLACED}),
    Act.REPLACE: frozenset({Standing.WAITING, Standing.ACTIVE, Standing.SUSPENDED}),
    Act.RENEW: frozenset(Standing) - {Standing.REVOKED},
    Act.REVOKE: frozenset(Standing) - {Standing.REVOKED},
}
_BECOMES: dict[Act, Standing] = {
    Act.HAND_OVER: Standing.ACTIVE,
    Act.SUSPEND: Standing.SUSPENDED,
    Act.REACTIVATE: Standing.ACTIVE,
    Act.REPLACE: Standing.REPLACED,
    Act.REVOKE: Standing.REVOKED,
}
REASONS: dict[Act, frozenset[Reason]] = {
    Act.SUSPEND: frozenset({Reason.LOST, Reason.STOLEN, Reason.OUT_OF_ORDER}),
    Act.REPLACE: frozenset({Reason.LOST, Reason.STOLEN, Reason.OUT_OF_ORDER, Reason.REPRINT}),
    Act.REVOKE: frozenset(Reason) - {Reason.REPRINT},
}
"""What a person may give as the reason; the other acts have none."""


@dataclass(frozen=True, slots=True)
class Worth:
    """Where a card stands, and why."""

    standing: Standing
    reason: Reason | None = None

    @property
    def active(self) -> bool:
        """Whether ESC-R shows it ACTIVE. A card that is only to look new is good until the new one is there."""
        return self.standing is Standing.ACTIVE or (
            self.standing is Standing.REPLACED and self.reason is Reason.REPRINT
        )

    @property
    def goes_out(self) -> bool:
        """Whether the holder may be given the card before ESC-R has confirmed it, where a person decides so."""
        return self.standing in {Standing.WAITING, Standing.ACTIVE}

    def may(self, act: Act) -> bool:
        """Whether this can be done with the card now."""
        return self.standing in _MAY[act]

    def after(self, act: Act, reason: Reason | None = None) -> "Worth":
        """Where the card stands then. Raises ValueError for an act that cannot be, or a reason that is none of its."""
        if not self.may(act):
            raise ValueError(f"{act.value} is not for a card that is {self.standing.value}")
        if (reason is None) is (act in REASONS) or (reason is not None and reason not in REASONS[act]):
            raise ValueError(f"{act.value} does not take the reason {reason.value if reason else 'none'}")
        return Worth(_BECOMES[act], reason) if act in _BECOMES else self
