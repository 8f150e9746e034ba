"""The response codes as objects."""

from typing import Callable, Dict, FrozenSet, Iterator, List, Optional, Tuple, TypeVar

from . import interface as _sip
from .interface import Class, Dialog, Forwarding, Header, Method, Profile, Rank, Reference, Registration, Retry, Scope, Sender, Text
from .library import Language, LocalText

T = TypeVar("T")


class StatusCode(int):
    """A response code: an int that knows what it means. Any number is fine.

    >>> StatusCode(486).phrase
    'Busy Here'
    """

    def __repr__(self) -> str:
        return "<StatusCode %d %s>" % (self, self.phrase)

    # int's own would be that of repr()
    __str__ = int.__repr__

    @classmethod
    def from_name(cls, name: str) -> Optional["StatusCode"]:
        """The code of a phrase, or of what a product calls it; None if none or more than one fits."""
        return cls(_sip.code_from_name(name)) or None

    @property
    def phrase(self) -> str:
        """The reason phrase, in English in every language."""
        return _sip.phrase(self) or ""

    @property
    def kind(self) -> Class:
        """Its class."""
        return _sip.class_(self)

    @property
    def registration(self) -> Registration:
        return _sip.registration(self)

    @property
    def effective(self) -> "StatusCode":
        """The code as which a client has to treat it (RFC 3261, section 8.1.3.2)."""
        return StatusCode(_sip.effective(self))

    @property
    def is_final(self) -> bool:
        return _sip.is_final(self)

    @property
    def is_failure(self) -> bool:
        return _sip.is_failure(self)

    def text(self, kind: Text, lang: Language = 0) -> LocalText:
        return _sip.text(self, kind, lang)

    def title(self, lang: Language = 0) -> LocalText:
        return _sip.text(self, Text.TITLE, lang)

    def summary(self, lang: Language = 0) -> LocalText:
        """One sentence, for a log."""
        return _sip.text(self, Text.SUMMARY, lang)

    def caller(self, lang: Language = 0) -> LocalText:
        """For the person at the phone."""
        return _sip.text(self, Text.CALLER, lang)

    def meaning(self, lang: Language = 0) -> LocalText:
        return _sip.text(self, Text.MEANING, lang)

    def seen(self, lang: Language = 0) -> LocalText:
        """When one meets it."""
        return _sip.text(self, Text.SEEN, lang)

    def fix(self, lang: Language = 0) -> List[str]:
        """What to do about it: steps in the order to try them."""
        return _sip.text(self, Text.FIX, lang).splitlines()

    def send(self, lang: Language = 0) -> LocalText:
        """When to answer with it rather than with its neighbours."""
        return _sip.text(self, Text.SEND, lang)

    @property
    def retry(self) -> Retry:
        """The best thing that a client can do."""
        return _sip.retry(self)

    @property
    def retry_options(self) -> List[Retry]:
        return _each(lambda i: _sip.retry_option(self, i))

    @property
    def may_redial(self) -> bool:
        return _sip.may_redial(self)

    @property
    def senders(self) -> List[Sender]:
        """Who makes it, the commonest first."""
        return _each(lambda i: _sip.sender(self, i))

    @property
    def scope(self) -> Scope:
        return _sip.scope(self)

    @property
    def dialog(self) -> Dialog:
        return _sip.dialog_effect(self)

    @property
    def forwarding(self) -> Forwarding:
        return _sip.forwarding(self)

    @property
    def rank(self) -> Rank:
        return _sip.rank(self)

    @property
    def methods(self) -> FrozenSet[Method]:
        """The requests that it can answer."""
        return frozenset(method for method in Method if method and _sip.can_answer(self, method))

    @property
    def headers(self) -> List[Header]:
        """The header fields that have a meaning of their own in it."""
        return _each(lambda i: _sip.code_header(self, i))

    @property
    def references(self) -> List[Reference]:
        return _each(lambda i: _sip.code_reference(self, i))

    @property
    def related(self) -> List["StatusCode"]:
        return [StatusCode(code) for code in _each(lambda i: _sip.related(self, i))]

    @property
    def causes(self) -> Dict[Profile, int]:
        """The Q.850 cause that each profile makes of it, where it makes one."""
        found = {profile: _sip.cause_from_code(self, profile) for profile in Profile if profile}
        return {profile: cause for profile, cause in found.items() if cause}

    def note(self, other: int, lang: Language = 0) -> LocalText:
        """What tells it from another code that is easily confused with it; "" if there is nothing to say."""
        return _sip.note_text(self, other, lang)

    @property
    def example(self) -> str:
        """A request and its response as they look on the wire."""
        return _sip.example(self) or ""


def _each(get: Callable[[int], Optional[T]]) -> List[T]:
    """What a function with an index hands out."""
    found: List[T] = []
    while True:
        value = get(len(found))
        if not value:
            return found
        found.append(value)


def _following(get: Callable[[int], int]) -> Iterator[int]:
    """What an iterator of numbers hands out."""
    value = get(0)
    while value:
        yield value
        value = get(value)


def codes(unregistered: bool = False) -> List[StatusCode]:
    """The codes that IANA registers, or those that are seen although it does not."""
    return [StatusCode(code) for code in _following(_sip.code_next_unregistered if unregistered else _sip.code_next)]


def causes() -> List[int]:
    """The Q.850 causes that the library knows."""
    return list(_following(_sip.cause_next))


def warnings() -> List[int]:
    """The warn-codes that IANA registers."""
    return list(_following(_sip.warning_next))


def languages() -> Dict[int, Tuple[str, str]]:
    """{id: (BCP 47 tag, name)} of the languages that are compiled in."""
    return {lang: (_sip.lang_tag(lang) or "", _sip.lang_name(lang) or "") for lang in _following(_sip.lang_next)}
