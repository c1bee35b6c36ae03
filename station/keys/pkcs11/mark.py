"""For which cards a token's keys are: a public object in it says so, and stands for the token's being made ready."""

import pkcs11

from station.errors import TokenPreparedError, TokenUnpreparedError
from station.keys.pkcs11 import objects
from station.keys.pkcs11.token import answering, log_in
from station.model.secret import SecretKey


def prepare_token(token: pkcs11.Token, pin: SecretKey, *, simulated: bool) -> None:
    """Makes a token ready for this station. Raises TokenPreparedError, and as log_in."""
    with answering(token.label), log_in(token, pin, change=True) as session:
        if list(session.get_objects(objects.find_mark())):
            raise TokenPreparedError(token=token.label)
        session.create_object(objects.mark(simulated=simulated))


def holds_simulated_keys(token: pkcs11.Token) -> bool:
    """Whether a token's keys are for simulated cards; needs no PIN. Raises TokenUnpreparedError."""
    with answering(token.label), log_in(token, None, change=False) as session:
        marks = list(session.get_objects(objects.find_mark()))
        if not marks:
            raise TokenUnpreparedError(token=token.label)
        return objects.says_simulated(marks[0][pkcs11.Attribute.VALUE])
