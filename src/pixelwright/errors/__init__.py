"""Everything that can go wrong, as one tree. Each leaf knows its exit code, its HTTP status and its remedy.

PixelwrightError
├── InputError                 what was given cannot be used               exit 2
│   ├── UnreadableInputError     no such file, no permission                 exit 3
│   ├── NotAnImageError          not a picture, truncated, empty             exit 4
│   ├── ImageTooLargeError       too many pixels, refused before decoding    exit 5
│   ├── ForbiddenAddressError    a URL that points at a private address      exit 6
│   ├── FetchError               a URL that gave no picture                  exit 7
│   ├── UnsafePathError          a file name that leaves its folder          exit 8
│   ├── PromptError              wishes that contradict each other           exit 16
│   ├── PicturesError            pictures that do not go together            exit 15
│   ├── NotADocumentError        not a document or video, damaged            exit 23
│   ├── DocumentTooLargeError    too many pages, cells, bytes, minutes       exit 24
│   ├── ProtectedDocumentError   a document with a password                  exit 25
│   └── NothingToExtractError    nothing of what was asked for               exit 26
├── OutputError                the result cannot be kept
│   ├── ForeignFilesError        the folder holds what pixelwright did not write   exit 9
│   └── WriteError               no space, no permission                     exit 10
├── BrowserError               the browser is the trouble
│   ├── BrowserNotFoundError     none is installed                           exit 11
│   ├── BrowserCrashedError      it died, also after a restart               exit 12
│   └── RenderTimeoutError       a page took too long                        exit 13
├── StackError                 an unknown stack, or one that gave up         exit 14
├── ToolchainError             what formats and compiles the code
│   ├── CompileError             the code that was written does not compile  exit 17
│   ├── NodeError                no Node, or one that is too old             exit 18
│   └── PackagesError            npm could not install what the code needs   exit 19
├── ConfigurationError         a configuration that cannot be used           exit 21
├── StoreError                 what a server remembers is out of reach       exit 22
└── ApiError                   a request to a model; all of them             exit 20
    ├── CredentialError          who asks is not known                       HTTP 401
    ├── RequestError             what is asked cannot be done                HTTP 400
    ├── RateLimitError, BudgetError, OverloadedError                         HTTP 429
    ├── UpstreamError            a model elsewhere failed                    HTTP 502
    └── EngineError              the embedded engine failed                  HTTP 500
"""

from pixelwright.errors.api import (
    ApiError,
    BodyTooLargeError,
    BrokenMediaError,
    BudgetError,
    CredentialError,
    DuplicateRequestError,
    EngineError,
    ExclusiveFieldsError,
    ExpiredTokenError,
    FieldError,
    FileTooLargeError,
    ForbiddenCallError,
    MalformedTokenError,
    MediaError,
    MediaTooLargeError,
    MissingCredentialError,
    MissingFieldError,
    NotFoundError,
    OverloadedError,
    PromptTooLongError,
    RateLimitError,
    RequestError,
    ShuttingDownError,
    SlowBodyError,
    TooManyMediaError,
    UnknownModelError,
    UnknownPathError,
    UnreachableMediaError,
    UnsafeContentError,
    UnsupportedCallError,
    UnverifiedTokenError,
    UpstreamCredentialError,
    UpstreamError,
    UpstreamTimeoutError,
    WrongMethodError,
)
from pixelwright.errors.base import PixelwrightError
from pixelwright.errors.input import (
    DocumentTooLargeError,
    FetchError,
    FetchTrouble,
    ForbiddenAddressError,
    ImageTooLargeError,
    InputError,
    NotADocumentError,
    NotAnImageError,
    NothingToExtractError,
    PicturesError,
    PromptError,
    ProtectedDocumentError,
    UnreadableInputError,
    UnsafePathError,
)
from pixelwright.errors.output import ForeignFilesError, OutputError, WriteError
from pixelwright.errors.service import ConfigurationError, StoreError
from pixelwright.errors.tools import (
    BrowserCrashedError,
    BrowserError,
    BrowserNotFoundError,
    CompileError,
    NodeError,
    PackagesError,
    RenderTimeoutError,
    StackError,
    ToolchainError,
)

__all__ = [
    "ApiError",
    "BodyTooLargeError",
    "BrokenMediaError",
    "BrowserCrashedError",
    "BrowserError",
    "BrowserNotFoundError",
    "BudgetError",
    "CompileError",
    "ConfigurationError",
    "CredentialError",
    "DocumentTooLargeError",
    "DuplicateRequestError",
    "EngineError",
    "ExclusiveFieldsError",
    "ExpiredTokenError",
    "FetchError",
    "FetchTrouble",
    "FieldError",
    "FileTooLargeError",
    "ForbiddenAddressError",
    "ForbiddenCallError",
    "ForeignFilesError",
    "ImageTooLargeError",
    "InputError",
    "MalformedTokenError",
    "MediaError",
    "MediaTooLargeError",
    "MissingCredentialError",
    "MissingFieldError",
    "NodeError",
    "NotADocumentError",
    "NotAnImageError",
    "NotFoundError",
    "NothingToExtractError",
    "OutputError",
    "OverloadedError",
    "PackagesError",
    "PicturesError",
    "PixelwrightError",
    "PromptError",
    "PromptTooLongError",
    "ProtectedDocumentError",
    "RateLimitError",
    "RenderTimeoutError",
    "RequestError",
    "ShuttingDownError",
    "SlowBodyError",
    "StackError",
    "StoreError",
    "TooManyMediaError",
    "ToolchainError",
    "UnknownModelError",
    "UnknownPathError",
    "UnreachableMediaError",
    "UnreadableInputError",
    "UnsafeContentError",
    "UnsafePathError",
    "UnsupportedCallError",
    "UnverifiedTokenError",
    "UpstreamCredentialError",
    "UpstreamError",
    "UpstreamTimeoutError",
    "WriteError",
    "WrongMethodError",
]
