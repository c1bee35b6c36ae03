"""How the registry says no."""


class Refusal(Exception):
    """An answer with an error status and the body `{"code": …, "message": …}` (`ApiErrorMessage`)."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


def bad(message: str) -> Refusal:
    """400 for a body or a query that does not hold (code and wording modelled)."""
    return Refusal(400, "SIM-0400", message)


def denied() -> Refusal:
    """SE-0000. The status is modelled: ESUP-SGC reads the code from any 4xx, edutap met 401 for a PIC not the key's."""
    return Refusal(401, "SE-0000", "Access denied")


def unknown(what: str) -> Refusal:
    """404 (code modelled)."""
    return Refusal(404, "SIM-0404", f"{what} not found")
