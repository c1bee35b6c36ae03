"""What the system and libraries refuse, in the station's own words, by the number or the kind that they give.

Their own lines are in one language, or in the system's; a Problem keeps them for support alone (`cause`). Sources:
errno(3), the messages of Python's tomllib, "Validation Errors" of docs.pydantic.dev, SQLite's result codes
(sqlite.org/rescode.html), and OpenSSL's X509_V_ERR numbers.
"""

import errno
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_SYSTEM = {
    errno.EACCES: "the system does not allow it",
    errno.EPERM: "the system does not allow it",
    errno.ENOENT: "it is not there",
    errno.ENOTDIR: "a part of its path is not a folder",
    errno.EISDIR: "it is a folder",
    errno.EEXIST: "it is there already",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "there is no room left for this user",
    errno.EROFS: "it is read-only",
    errno.EIO: "the disk reports a fault",
    errno.EBUSY: "another program uses it",
    errno.ETXTBSY: "another program uses it",
    errno.EADDRINUSE: "another program uses it",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.ENAMETOOLONG: "its name is too long",
    errno.ELOOP: "its links lead in a circle",
    errno.ECONNREFUSED: "nothing answers there",
    errno.ECONNRESET: "the connection broke",
    errno.EPIPE: "the connection broke",
    errno.ETIMEDOUT: "it does not answer",
    errno.ENETUNREACH: "the network does not lead there",
    errno.EHOSTUNREACH: "the network does not lead there",
}
_TOML = (
    ("illegal|invalid character|control|escape|hex", "this character is not allowed here"),
    ("overwrite|declare|mutate|exist", "the same is there twice"),
    ("invalid value|no value|empty", "this is not a value (text goes between quotation marks)"),
    ("expected '='", "an equals sign is missing"),
    ("unclosed|unterminated|expected ']'|expected '}'|inline table", "a bracket or a quotation mark is not closed"),
    ("expected newline|end of line|unexpected", "there is something extra here"),
    ("statement|key", "this is not an entry"),
)
_PYDANTIC = {
    "missing": "it is missing",
    "extra_forbidden": "nothing of this name belongs here",
    "int_type": "a whole number is needed here",
    "int_parsing": "a whole number is needed here",
    "int_from_float": "a whole number is needed here",
    "float_type": "a number is needed here",
    "float_parsing": "a number is needed here",
    "finite_number": "a number is needed here",
    "string_type": "a text is needed here",
    "bool_type": "true or false is needed here",
    "bool_parsing": "true or false is needed here",
    "list_type": "a list is needed here",
    "tuple_type": "a list is needed here",
    "dict_type": "a table is needed here",
    "model_type": "a table is needed here",
    "model_attributes_type": "a table is needed here",
    "bytes_type": "a text is needed here",
    "path_type": "a path is needed here",
    "date_type": "a day is needed here (2030-09-30)",
    "date_parsing": "a day is needed here (2030-09-30)",
    "date_from_datetime_parsing": "a day is needed here (2030-09-30)",
    "datetime_type": "a date and time is needed here",
    "datetime_parsing": "a date and time is needed here",
    "datetime_from_date_parsing": "a date and time is needed here",
    "timezone_aware": "a date and time with its time zone is needed here",
    "json_invalid": "it is not JSON",
    "url_parsing": "an address is needed here (https://…)",
    "url_scheme": "an address is needed here (https://…)",
    "string_pattern_mismatch": "it has another form than is needed here",
    "string_unicode": "it is not UTF-8",
    "greater_than": "more than {gt} is needed here",
    "greater_than_equal": "at least {ge} is needed here",
    "less_than": "less than {lt} is needed here",
    "less_than_equal": "at most {le} is needed here",
    "multiple_of": "a multiple of {multiple_of} is needed here",
    "string_too_short": "at least {min_length} characters are needed here",
    "string_too_long": "at most {max_length} characters are needed here",
    "too_short": "at least {min_length} are needed here",
    "too_long": "at most {max_length} are needed here",
    "literal_error": "one of these is needed here: {expected}",
    "enum": "one of these is needed here: {expected}",
    "union_tag_invalid": "one of these kinds is needed here: {expected_tags}",
    "union_tag_not_found": "its kind is missing ({discriminator})",
}
_OWN_KINDS = {"value_error", "file_type"}
"""The second: `station.desfire.profile_form`."""
_OWN = "Value error, "
_SQLITE = {
    3: "the system does not allow it",
    8: "it is read-only",
    10: "the disk reports a fault",
    11: "its parts do not fit together",
    13: "there is no room left",
    14: "the system does not open it",
    24: "it is not a database",
    26: "it is not a database",
}
_CERTIFICATES = {
    9: "it is not valid yet, or the clock of this computer is wrong",
    10: "it has expired, or the clock of this computer is wrong",
    18: "it is signed by itself",
    19: "an authority that nobody here trusts has signed it",
    20: "an authority that nobody here trusts has signed it",
    21: "an authority that nobody here trusts has signed it",
    23: "it has been revoked",
    62: "it is for another name",
    64: "it is for another address",
}


def refused(error: OSError) -> str:
    """Why the system did not do it."""
    number = errno.ETIMEDOUT if isinstance(error, TimeoutError) else error.errno
    return _SYSTEM.get(number or 0) or f"the system refuses it (error {number})"


def toml_fault(error: ValueError) -> str:
    """Where a file is no TOML (tomllib's error or tomlkit's), and why; or that it is not UTF-8."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    text = str(error)
    why = next((said for pattern, said in _TOML if re.search(pattern, text, re.IGNORECASE)), "this is not TOML")
    place = re.search(r"line (\d+),? col(?:umn)? (\d+)", text)
    return f"line {place[1]}, column {place[2]}: {why}" if place else f"at its end: {why}"


def misfit(fault: "ErrorDetails") -> str:
    """Why a value does not hold, of what pydantic found; what a check of ours says stays as it is."""
    kind = fault["type"]
    if kind in _OWN_KINDS:
        return fault["msg"].removeprefix(_OWN).rstrip(".")
    if kind not in _PYDANTIC:
        return f"it does not fit here ({kind})"
    # What is expected comes as: 'one', 'two' or 'three'.
    facts = {name: str(value).replace(" or ", ", ").replace("'", "") for name, value in fault.get("ctx", {}).items()}
    return _PYDANTIC[kind].format_map(facts)


def misfits(faults: "list[ErrorDetails]") -> str:
    """All of them, each after the path of its field."""
    return "; ".join(f"{'.'.join(map(str, fault['loc'])) or 'the file'}: {misfit(fault)}" for fault in faults)


def sqlite_fault(number: int) -> str:
    """Why SQLite did not do it, by its primary result code."""
    return _SQLITE.get(number, f"SQLite refuses it (error {number})")


def certificate_fault(number: int) -> str:
    """Why a certificate is not accepted, by OpenSSL's number (`verify_code`)."""
    return _CERTIFICATES.get(number, f"it does not hold (error {number})")
