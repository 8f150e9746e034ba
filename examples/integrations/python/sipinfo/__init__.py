"""What a SIP response means, and what to do about it: libsipinfo for Python.

>>> import sipinfo
>>> sipinfo.StatusCode(486).caller()
'The line is busy. Try again in a few minutes.'
>>> print(sipinfo.explain(response, request, lang="ru"))            # doctest: +SKIP
>>> sipinfo.diagnose(response).step                                 # doctest: +SKIP

StatusCode, codes(), Tag.all() … are the catalogue; explain(), diagnose(), Call, calls() and lines() tell what happened.
Every plain function of the C library is here by its name without sipinfo_.
"""

from . import interface
from .catalogue import StatusCode as StatusCode, causes as causes, codes as codes, languages as languages, warnings as warnings
from .diagnosis import (Call as Call, Diagnosis as Diagnosis, Finding as Finding, best_response as best_response,
                        call_id as call_id, calls as calls, diagnose as diagnose, explain as explain, lines as lines,
                        messages as messages)
from .interface import *  # noqa: F401,F403

__version__: str = interface.lib.sipinfo_version().decode()
