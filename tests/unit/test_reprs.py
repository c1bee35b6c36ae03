"""What the reprs of the station's values show: no key, and nothing that a card or a person keeps to itself.

A repr is what a trace, a log or a crash report would print. Every field of bytes is hidden, or known here as public.
"""

import dataclasses
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator

from pydantic import BaseModel

import station
from station.model.secret import SecretKey

MARK = "OPEN SECRET"
SECRET_TEXT = re.compile(
    r"(^|_)(secret|pin|passphrase|password|authorization|enc_k|dammac|mac)$|(auth|default|enc|mac|signing)_key$"
)
PUBLIC = frozenset(
    {
        # of applications, files and profiles
        *("Aid.octets", "Application.aid", "DfName.name", "df_name", "div_input", "more", "fixed"),
        *("DataFileProfile.content", "RecordFileProfile.content", "SakConfiguration.sak", "AtsConfiguration.ats"),
        *("CapabilityConfiguration.capabilities", "CardVersion.hardware", "CardVersion.software", "CardVersion.batch"),
        # numbers, signatures, certificates, public keys; and what is sealed
        *("CardUid.octets", "Escn.octets", "signature", "certificate", "OriginKey.point"),
        *("Ticket.recipient", "Ticket.ephemeral", "Ticket.header", "Ticket.sealed"),
        # of faces
        *("Face.digest", "Template.artwork"),
        # the name of a root, as a profile writes it
        "Delegation.default_key",
    }
)


def kinds() -> Iterator[type[object]]:
    for module in pkgutil.walk_packages(station.__path__, "station."):
        if not module.name.endswith("__main__"):
            found = vars(importlib.import_module(module.name)).values()
            yield from (one for one in found if inspect.isclass(one) and one.__module__ == module.name)


def fields(kind: type[object]) -> dict[str, str]:
    """Names, and types as text."""
    if dataclasses.is_dataclass(kind):
        return {one.name: str(one.type) for one in dataclasses.fields(kind)}
    return {name: str(one.annotation) for name, one in kind.model_fields.items()} if issubclass(kind, BaseModel) else {}


def shown(kind: type[object], field: str, value: object) -> str:
    """The repr of a value made of this alone, whatever its constructor asks for."""
    made = object.__new__(kind)
    if isinstance(made, BaseModel):
        return repr(made.model_construct(None, **{field: value}))
    for name in fields(kind):
        object.__setattr__(made, name, value if name == field else None)
    return repr(made)


def test_no_repr_shows_a_secret() -> None:
    open_, seen = list[str](), set[str]()
    for kind in kinds():
        for name, type_ in fields(kind).items():
            octets, secret = re.search(r"\b(bytes|bytearray)\b", type_), "Secret" in type_
            if PUBLIC & {name, f"{kind.__name__}.{name}"}:
                continue
            if octets or secret or (SECRET_TEXT.search(name) and "str" in type_):
                seen.add(f"{kind.__name__}.{name}")
                value = SecretKey(MARK.encode()) if secret else MARK
                if MARK in shown(kind, name, value):
                    open_.append(f"{kind.__module__}.{kind.__name__}.{name}")
    assert not open_
    assert {"Grant.enc_k", "GrantForm.delete_mac", "_Cryptogram.dam_default_key", "Holder.photo", "Wish.secret"} <= seen


def test_an_open_one_would_be_seen() -> None:
    assert MARK in shown(dataclasses.make_dataclass("Open", [("key", bytes)]), "key", MARK)
