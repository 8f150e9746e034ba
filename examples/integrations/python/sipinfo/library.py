"""Finding the library, and how values go in and out of it."""

import ctypes
import ctypes.util
import os
from enum import IntEnum
from typing import Any, Dict, List, Optional, Tuple, Type, TypeVar, Union

Words = Union[str, bytes]
Language = Union[int, str]
T = TypeVar("T", bound="Handle")
E = TypeVar("E", bound=IntEnum)


class LocalText(str):
    """A text of the library; lang is the language that it is in, which is English where the one asked for lacks it."""

    lang: int = 0


class Handle:
    """A thing of the catalogue: it stays as long as the library is loaded, and is compared by what it is."""

    def __init__(self, pointer: int) -> None:
        self.pointer = pointer

    @classmethod
    def of(cls: Type[T], pointer: Optional[int]) -> Optional[T]:
        return cls(pointer) if pointer else None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, type(self)) and other.pointer == self.pointer

    def __hash__(self) -> int:
        return hash(self.pointer)

    def __repr__(self) -> str:
        return "<%s %s>" % (type(self).__name__, getattr(self, "name", None) or hex(self.pointer))


def load(signatures: Dict[str, Tuple[Any, List[Any]]]) -> ctypes.CDLL:
    """The library that $SIPINFO_LIBRARY names, else the one that is installed. All functions are declared."""
    path = os.environ.get("SIPINFO_LIBRARY") or ctypes.util.find_library("sipinfo") or "libsipinfo.so.0"
    lib = ctypes.CDLL(path)
    for name, (returns, parameters) in signatures.items():
        function = getattr(lib, name)
        function.restype, function.argtypes = returns, parameters
    return lib


def to_bytes(words: Words) -> bytes:
    return words.encode("utf-8", "surrogateescape") if isinstance(words, str) else bytes(words)


def to_str(found: Optional[bytes]) -> Optional[str]:
    return None if found is None else found.decode("utf-8")


def to_text(lib: ctypes.CDLL, pointer: Optional[int]) -> LocalText:
    """A text and its language: that is asked by the pointer, before the bytes are copied."""
    text = LocalText("" if not pointer else ctypes.string_at(pointer).decode("utf-8"))
    text.lang = lib.sipinfo_text_lang(pointer)
    return text


def to_enum(kind: Type[E], value: int) -> E:
    """A later library may know values that this package does not: they come as plain numbers."""
    try:
        return kind(value)
    except ValueError:
        return value    # type: ignore[return-value]


def to_lang(lib: ctypes.CDLL, lang: Language) -> int:
    if isinstance(lang, str):
        wish = lang.encode("utf-8")
        return int(lib.sipinfo_lang_from_name(wish, len(wish)))
    return lang


def to_pointer(handle: Optional[Handle]) -> Optional[int]:
    return None if handle is None else handle.pointer


def to_options(kind: Any, lang: Language, form: int, width: int, flags: int) -> Any:
    from .interface import lib  # it imports this module
    return kind(size=ctypes.sizeof(kind), lang=to_lang(lib, lang), format=form, width=width, flags=flags)


def written(function: Any, *arguments: Any) -> str:
    """What a function writes into a buffer, whatever its length."""
    size = function(*arguments, None, 0) + 1
    buf = ctypes.create_string_buffer(size)
    function(*arguments, ctypes.cast(buf, ctypes.c_void_p), size)
    return buf.value.decode("utf-8", "replace")


def all_of(kind: Type[T], following: Any) -> List[T]:
    """What an iterator of the library hands out."""
    found = []
    pointer = following(None)
    while pointer:
        found.append(kind(pointer))
        pointer = following(pointer)
    return found
