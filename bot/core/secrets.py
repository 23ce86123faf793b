"""Recognises a code or a password written into the chat, so that it is never kept."""

import re

# A code alone, perhaps in groups: "123456", "123 456".
_BARE_CODE = re.compile(r"\W*\d{2,4}[\s-]?\d{2,4}\W*")
# "code 123456", "otp: 123456", "الرمز هو 123456".
_NAMED_CODE = re.compile(
    r"\b(?:code|otp|pin|sms|رمز|الرمز|كود|الكود)\b[^\d\n]{0,20}\b\d{4,8}\b", re.IGNORECASE
)
# "mot de passe : azerty", "mdp=azerty", "كلمة المرور هي …".
_NAMED_PASSWORD = re.compile(
    r"(?:mot de passe|mdp|password|passwd|كلمة (?:المرور|السر))\s*"
    r"(?:(?:damancom|est|is|هي|ديالي)\s+)*[:=]\s*\S{4,}"
    r"|(?:mon mot de passe|my password|mon mdp)\s+(?:est|is|c.est)\s+\S*\d\S*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{4,}")


def holds_secret(text: str) -> bool:
    """Tell whether `text` looks like it gives away a code or a password."""
    return bool(
        _BARE_CODE.fullmatch(text) or _NAMED_CODE.search(text) or _NAMED_PASSWORD.search(text)
    )


def without_numbers(text: str) -> str:
    """Return `text` with every run of four digits or more replaced, years excepted."""
    return _DIGITS.sub(
        lambda run: run.group() if re.fullmatch(r"20\d\d", run.group()) else "…", text
    )
