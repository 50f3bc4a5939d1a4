"""What a request to a model is refused for, and how it fails: each with its HTTP status and its number.

The numbers are those that clients of the vision-coding protocol already know. Messages hold no digits of
a request (ids, counts, dates): there are clients that look for status codes in the text.
"""

from __future__ import annotations

from pixelwright.errors.base import PixelwrightError


class ApiError(PixelwrightError):
    """A request to a model that was refused or failed."""

    exit_code = 20
    code = "api"
    retryable = False
    """Whether the very same request can succeed later."""

    def __init__(
        self, message: str, remedy: str | None = None, *, retry_after_s: float | None = None
    ) -> None:
        super().__init__(message, remedy)
        self.retry_after_s = retry_after_s
        """When to try again, where that is known."""


class CredentialError(ApiError):
    """A key that is not known, or was revoked."""

    code = "authentication"
    status = 401
    business_code = "1000"
    remedy = "Use a key from `pixelwright keys add`."


class MissingCredentialError(CredentialError):
    """A request without a key."""

    code = "missing_key"
    business_code = "1001"
    remedy = "Send the header `Authorization: Bearer KEY`."


class MalformedTokenError(CredentialError):
    """A token that cannot be read."""

    code = "malformed_token"
    business_code = "1002"


class ExpiredTokenError(CredentialError):
    """A token whose time is over."""

    code = "expired_token"
    business_code = "1003"
    remedy = "Sign a new token; check the clock."


class UnverifiedTokenError(CredentialError):
    """A token that its key did not sign."""

    code = "unverified_token"
    business_code = "1004"


class BudgetError(ApiError):
    """A key that has used up its money."""

    code = "budget"
    status = 429
    business_code = "1113"
    remedy = "Raise the budget of the key, or wait for the next period."


class RequestError(ApiError):
    """Parameters that cannot be used."""

    code = "bad_request"
    status = 400
    business_code = "1210"


class UnknownModelError(RequestError):
    """A model that nobody has configured."""

    code = "unknown_model"
    business_code = "1211"
    remedy = "`GET /models` lists the models."


class UnsupportedCallError(RequestError):
    """A model that cannot be called this way."""

    code = "unsupported_call"
    business_code = "1212"


class MissingFieldError(RequestError):
    """A field that must be there."""

    code = "missing_field"
    business_code = "1213"


class FieldError(RequestError):
    """A field whose value cannot be used."""

    code = "bad_field"
    business_code = "1214"


class ExclusiveFieldsError(RequestError):
    """Two fields of which there may be one."""

    code = "exclusive_fields"
    business_code = "1215"


class PromptTooLongError(RequestError):
    """More than fits into the context of the model."""

    code = "prompt_too_long"
    business_code = "1261"


class UnsafeContentError(RequestError):
    """Content that an upstream model refused."""

    code = "unsafe_content"
    business_code = "1301"


class BodyTooLargeError(RequestError):
    """A request with more bytes than are read."""

    code = "body_too_large"
    status = 413


class FileTooLargeError(BodyTooLargeError):
    """An upload that is larger than files may be."""

    code = "file_too_large"
    status = 435


class MediaError(RequestError):
    """An attachment that cannot be used."""

    code = "media"


class UnreachableMediaError(MediaError):
    """An attachment that is not where its address says, or may not be asked for there."""

    code = "unreachable_media"
    remedy = "Use an address that anybody can reach, or send the content itself as a data: URI."


class BrokenMediaError(MediaError):
    """An attachment that is not what it is sent as, or is damaged."""

    code = "broken_media"


class MediaTooLargeError(MediaError):
    """An attachment of more bytes, pixels or pages than are read."""

    code = "media_too_large"


class TooManyMediaError(MediaError):
    """More attachments than one request may have."""

    code = "too_many_media"
    remedy = "Send fewer at once."


class SlowBodyError(RequestError):
    """A request whose body did not come in time."""

    code = "slow_body"
    status = 408
    retryable = True


class UnknownPathError(ApiError):
    """An address where nothing is."""

    code = "unknown_path"
    status = 404
    business_code = "1222"


class WrongMethodError(UnknownPathError):
    """An address that is asked in another way."""

    code = "wrong_method"
    status = 405


class NotFoundError(ApiError):
    """A file, batch or result that is not there, or is another key's."""

    code = "not_found"
    status = 404
    business_code = "1214"


class ForbiddenCallError(ApiError):
    """A call that the key may not make."""

    code = "forbidden_call"
    status = 403
    business_code = "1220"


class DuplicateRequestError(RequestError):
    """A request id that is in use."""

    code = "duplicate_request"
    business_code = "1231"


class RateLimitError(ApiError):
    """More requests, or more at once, than the key may make."""

    code = "rate_limit"
    status = 429
    business_code = "1302"
    retryable = True
    remedy = "Wait a little and try again."


class OverloadedError(ApiError):
    """A model that has too much to do."""

    code = "overloaded"
    status = 429
    business_code = "1305"
    retryable = True
    remedy = "Wait a little and try again."


class ShuttingDownError(ApiError):
    """A server that takes no more requests because it is about to end."""

    code = "shutting_down"
    status = 503
    business_code = "1305"
    retryable = True


class UpstreamError(ApiError):
    """A model elsewhere that failed, cannot be reached, or answers what cannot be understood."""

    code = "upstream"
    status = 502
    business_code = "1234"
    retryable = True
    remedy = "Try again, or configure another model to fall back to."


class UpstreamTimeoutError(UpstreamError):
    """A model elsewhere that did not answer in time."""

    code = "upstream_timeout"
    status = 504


class UpstreamCredentialError(UpstreamError):
    """A model elsewhere that does not accept the key it was configured with."""

    code = "upstream_credential"
    status = 502
    retryable = False
    remedy = "Check the key of the model in the configuration."


class EngineError(ApiError):
    """The embedded engine failed at a request."""

    code = "engine"
    status = 500
    business_code = "1230"
    retryable = True
