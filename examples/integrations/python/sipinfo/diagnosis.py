"""Why a response came, and what to do next: of one response, of a call, of a trace."""

import ctypes
from typing import Any, Dict, List, NamedTuple, Optional, Tuple, Union

from . import interface as _sip
from .interface import Action, AdviceFlag, ContextFlag, FindingId, Line, Method, Result, Severity, Text, TraceResult, lib
from .library import Language, LocalText, Words, to_bytes, to_enum, to_lang, to_options, to_text, written

_Each = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)


class Finding(NamedTuple):
    """One thing that was found."""

    id: FindingId
    name: str
    severity: Severity
    field: Optional[str]
    """the header field that it rests on"""
    value: Optional[bytes]
    """the bytes that it rests on, as they came"""
    offset: Optional[int]
    """where they begin in the response"""
    messages: List[int]
    """the numbers of the messages of a call that it rests on"""
    parameters: Dict[str, Union[bytes, int]]
    summary: str
    meaning: str
    fix: List[str]
    """what to do about it, in the order to try"""


class Diagnosis(NamedTuple):
    """What a response or a call says, and what to do next."""

    code: int
    told_as: int
    cause: int
    action: Action
    flags: AdviceFlag
    seconds: Optional[int]
    values: List[bytes]
    """option tags, or addresses"""
    method: Method
    caller: str
    """for the person at the phone; "" if there is nothing to tell"""
    step: str
    findings: List[Finding]


class Message(NamedTuple):
    """A message of a trace."""

    bytes: bytes
    time: int
    """milliseconds, or -1"""
    way: int
    flags: int
    source: str
    destination: str


def _bytes_at(pointer: Optional[int], length: ctypes.c_size_t) -> Optional[bytes]:
    return None if pointer is None else ctypes.string_at(pointer, length.value)


def _finding(pointer: int, lang: int) -> Finding:
    length = ctypes.c_size_t()
    value = _bytes_at(lib.sipinfo_finding_value(pointer, ctypes.byref(length)), length)
    offset = lib.sipinfo_finding_offset(pointer)
    kind = lib.sipinfo_finding_kind(pointer)
    parameters: Dict[str, Union[bytes, int]] = {}
    messages: List[int] = []
    name = lib.sipinfo_finding_parameter(pointer, 0)
    while name:
        string = _bytes_at(lib.sipinfo_finding_string(pointer, name, ctypes.byref(length)), length)
        parameters[name.decode()] = lib.sipinfo_finding_number(pointer, name) if string is None else string
        name = lib.sipinfo_finding_parameter(pointer, len(parameters))
    while lib.sipinfo_finding_message(pointer, len(messages)):
        messages.append(lib.sipinfo_finding_message(pointer, len(messages)))
    field = lib.sipinfo_finding_field(pointer)
    summary, meaning, fix = (written(lib.sipinfo_finding_text, pointer, text, lang)
                             for text in (Text.SUMMARY, Text.MEANING, Text.FIX))
    return Finding(to_enum(FindingId, kind), _sip.finding_name(kind) or "", to_enum(Severity, lib.sipinfo_finding_severity(pointer)),
                   field and field.decode(), value, None if offset == ctypes.c_size_t(-1).value else offset, messages,
                   parameters, summary, meaning, fix.splitlines())


def _collect(function: Any, arguments: Tuple[Any, ...], lang: Language) -> Diagnosis:
    number = to_lang(lib, lang)
    findings: List[Finding] = []
    advice = _sip.Advice(size=ctypes.sizeof(_sip.Advice))

    def each(pointer: int, _: Any) -> bool:
        findings.append(_finding(pointer, number))
        return True

    if not function(*arguments, ctypes.byref(advice), _Each(each), None):
        raise ValueError("the library does not understand the arguments")
    kept = min(advice.n_values, _sip.ADVICE_VALUES)
    return Diagnosis(
        advice.code, advice.told_as, advice.cause, to_enum(Action, advice.action), AdviceFlag(advice.flags),
        None if advice.seconds < 0 else advice.seconds,
        [ctypes.string_at(value.p, value.len) for value in advice.values[:kept]], to_enum(Method, advice.method),
        to_text(lib, lib.sipinfo_advice_caller(ctypes.byref(advice), number)),
        written(lib.sipinfo_advice_text, ctypes.byref(advice), number), findings)


def _context(request: Optional[Words], flags: int, repeats: int) -> Any:
    given = to_bytes(request or b"")
    return _sip.Context(size=ctypes.sizeof(_sip.Context), request=given or None, request_len=len(given), flags=flags,
                        repeats=repeats)


def diagnose(response: Words, request: Optional[Words] = None, lang: Language = 0, flags: int = ContextFlag.NONE,
             repeats: int = 0) -> Diagnosis:
    """Find out what a response says, what is wrong with it, and what to do next. The request sharpens it."""
    given = to_bytes(response)
    context = _context(request, flags, repeats)
    return _collect(lib.sipinfo_diagnose, (given, len(given), ctypes.byref(context)), lang)


def explain(response: Words, request: Optional[Words] = None, lang: Language = 0, format: int = 0, width: int = 0,
            flags: int = 0, context_flags: int = ContextFlag.NONE) -> str:
    """The page of a response: what happened, why, and what to do next."""
    given = to_bytes(response)
    context = _context(request, context_flags, 0)
    return written(lib.sipinfo_explain, given, len(given), ctypes.byref(context),
                   ctypes.byref(to_options(_sip.Options, lang, format, width, flags)))


def best_response(codes: List[int]) -> Tuple[int, Optional[int]]:
    """The code that a forking proxy forwards, and its place in the list; (0, None) if none is final."""
    which = ctypes.c_size_t()
    code = lib.sipinfo_best_response((ctypes.c_int * len(codes))(*codes), len(codes), ctypes.byref(which))
    return code, which.value if which.value < len(codes) else None


class Call:
    """A call: its messages are added, then it tells why it failed."""

    def __init__(self) -> None:
        size = lib.sipinfo_call_size()
        self._memory = ctypes.create_string_buffer(size + 16)
        start = ctypes.addressof(self._memory)
        self._call = lib.sipinfo_call_begin(start + -start % 16, size)

    def add(self, message: Words, time: int = -1, way: int = 0, source: str = "", destination: str = "", number: int = 0,
            flags: int = 0) -> bool:
        """Add a message; False if it is none, or belongs to another call. time: milliseconds."""
        given, start, end = to_bytes(message), to_bytes(source), to_bytes(destination)
        return bool(lib.sipinfo_call_add(self._call, ctypes.byref(_sip.Message(
            size=ctypes.sizeof(_sip.Message), bytes=given, len=len(given), time=time, way=way, number=number, flags=flags,
            source=start, source_len=len(start), destination=end, destination_len=len(end)))))

    def diagnose(self, lang: Language = 0) -> Diagnosis:
        return _collect(lib.sipinfo_call_diagnose, (self._call,), lang)

    def explain(self, lang: Language = 0, format: int = 0, width: int = 0, flags: int = 0) -> str:
        """The page of the call: a ladder, what went wrong, and what to do."""
        return written(lib.sipinfo_explain_call, self._call, ctypes.byref(to_options(_sip.Options, lang, format, width, flags)))

    def text(self, kind: int, lang: Language = 0) -> str:
        return written(lib.sipinfo_call_text, self._call, kind, to_lang(lib, lang))

    @property
    def result(self) -> Result:
        return to_enum(Result, lib.sipinfo_call_result(self._call))

    @property
    def id(self) -> str:
        return self._part(lib.sipinfo_call_id)

    @property
    def caller(self) -> str:
        return self._part(lib.sipinfo_call_from)

    @property
    def callee(self) -> str:
        return self._part(lib.sipinfo_call_to)

    def __len__(self) -> int:
        return int(lib.sipinfo_call_messages(self._call))

    def _part(self, function: Any) -> str:
        length = ctypes.c_size_t()
        return (_bytes_at(function(self._call, ctypes.byref(length)), length) or b"").decode("utf-8", "replace")


def call_id(message: Words) -> Optional[bytes]:
    """The Call-ID of a message."""
    given, length = to_bytes(message), ctypes.c_size_t()
    return _bytes_at(lib.sipinfo_message_call_id(given, len(given), ctypes.byref(length)), length)


def messages(trace: Words) -> List[Message]:
    """The SIP messages in what was pasted: a log, a trace, a page of a forum."""
    given, at, found = to_bytes(trace), 0, []
    start = ctypes.cast(ctypes.c_char_p(given), ctypes.c_void_p).value or 0
    state = _sip.Trace(size=ctypes.sizeof(_sip.Trace))
    message = _sip.TraceMessage(size=ctypes.sizeof(_sip.TraceMessage))
    size = max(min(len(given), _sip.TRACE_LONGEST), 1)
    buf = ctypes.create_string_buffer(size)
    while lib.sipinfo_trace_read(ctypes.byref(state), ctypes.c_char_p(start + at), len(given) - at, False, ctypes.addressof(buf), size,
                                 ctypes.byref(message)) == TraceResult.MESSAGE:
        at += state.used
        found.append(Message(buf.raw[:message.len], message.milliseconds, message.direction, message.context_flags,
                             message.source.decode(), message.destination.decode()))
    return found


def calls(trace: Words) -> List[Call]:
    """The calls of a trace, in the order in which they begin."""
    found: Dict[Optional[bytes], Call] = {}
    for message in messages(trace):
        found.setdefault(call_id(message.bytes), Call()).add(
            message.bytes, message.time, message.way, message.source, message.destination, flags=message.flags)
    return list(found.values())


def lines(log: Words, lang: Language = 0) -> List[Tuple[bytes, str, LocalText, List[str]]]:
    """What lines of a log say: [(the bytes, the name of the kind, what happened, what to do)]."""
    given, at, found, number = to_bytes(log), 0, [], to_lang(lib, lang)
    line = Line(size=ctypes.sizeof(Line))
    while lib.sipinfo_line_find(given, len(given), at, ctypes.byref(line)):
        at = line.offset + line.length
        summary, fix = (to_text(lib, lib.sipinfo_line_text(ctypes.byref(line), kind, number)) for kind in (Text.SUMMARY, Text.FIX))
        found.append((given[line.offset:at], (lib.sipinfo_line_kind_name(line.kind) or b"").decode(), summary, fix.splitlines()))
    return found
