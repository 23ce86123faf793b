"""Where an answer leads without an address: a search, a relative, what came on a telephone."""

import re

# « cherchez … sur Google », « le premier résultat », "hxxps damancom net": no address that shows.
_SEARCH = re.compile(
    r"(?<![^\W_])(?:(?:cherch|tap|recherch|trouv)\w*[^.!?\n]{0,60}(?:sur|dans) (?:google|internet"
    r"|bing|youtube|le web)|googl(?:ez|e it)|(?:premier|1er) (?:resultat|lien)"
    r"|first (?:result|link)"
    r"|(?:search|look|google)\w*[^.!?\n]{0,60}on (?:google|the internet|youtube)"
    r"|9[ae]ll?[ae]?b\w*[^.!?\n]{0,60}f ?(?:google|internet|youtube)"
    r"|(?:قلب|ابحث|بحث)\w*[^.!?\n]{0,60}(?:جوجل|غوغل|كوكل|google|انترنت|الانترنت|يوتيوب)"
    r"|اول (?:نتيجه|رابط)|hxxps?|(?:damancom|cnss)[ ]+(?:net|org|info|com)(?![^\W_]))"
)
# « mon cousin à l'agence règle ça »: somebody else, who settles it by hand.
_RELATIVE = re.compile(
    r"(?<![^\W_])(?:(?:mon|ma|un|une|my|a) (?:cousine?|frere|soeur|beau-frere|oncle|amie?|pote"
    r"|voisine?|connaissance|contact|cousin|brother|uncle|friend)|(?:weld|wld) (?:3?a?mm?i|khali)"
    r"|khoya|sa7bi|ولد (?:عمي|خالي|خالتي|عمتي)|صاحبي|خويا|ابن (?:عمي|خالي))(?![^\W_])"
    r"[^!?\n]{0,60}(?<![^\W_])(?:regl|arrang|debloqu|s'en (?:occup|charg)|s'occup|fix|sort|settl"
    r"|handl|unlock|[yk]a?y?(?:7el|9di|qdi|sawb|fekk)|[يك]*(?:حل|قضي|صاوب|فك))\w*"
)
_MONEY = re.compile(
    r"(?<![^\W_])(?:cents?|mille|vingt|trente|quarante|cinquante|soixante|hundred|thousand|fifty"
    r"|myat|miyat|myatayn|mytayn|alf|ميه|ميات|ميتين|مايتي\w*|الف) (?:dhs?|drahm?|derhem|dirhams?"
    r"|rials?|ryal|درهم|دراهم|ريال)(?![^\W_])"
)
# « ce que vous avez reçu sur votre téléphone », « l3adad li jak f sms »: the code, unnamed.
_CAME = re.compile(
    r"(?<![^\W_])(?:(?:de |d')?(?:tout )?ce (?:que|qui) (?:vous |tu |t'"
    r"|est )?(?:avez |as |a )?(?:ete )?"
    r"(?:recu|arrive|envoye|affiche)\w* (?:sur|dans|par|en) (?:(?:votre|ton|le"
    r"|la|un) )?(?:telephone"
    r"|tel|portable|mobile|gsm|sms|texto)|(?:what|whatever) (?:you )?(?:got|received|came|arrived)"
    r" (?:on|by|in|to) (?:(?:your|the|a) )?(?:phone|mobile|sms|text)"
    r"|(?:l?3adad|n?nmra|nemra|ra9m|raqm|dakchi) l+i (?:jak|wslek|wsl?[ae]k|tsift lik)\w*"
    r"|(?:العدد|الرقم|النمره|داكشي) (?:اللي|لي|الذي) (?:جاك|وصلك|توصلت\w*)\w*)(?![^\W_])"
)
# Who asks for these passes for somebody else at the counter, or on the telephone.
_WHO = re.compile(
    r"(?<![^\W_])(?:(?:votre|ta|your) (?:date de naissance|date of birth|birth ?date)"
    r"|nom (?:de jeune fille|de (?:votre|ta) mere)|mother'?s (?:maiden )?name|maiden name"
    r"|sm[iy]+t (?:mok|mmok|lwalida)|اسم (?:امك|والدتك|الام|الوالده)"
    r"|تاريخ (?:ميلادك|ازديادك)\w*)(?![^\W_])"
)


def leads_by_name(low: str) -> bool:
    """Tell whether folded words lead somewhere by a search, or by an address in pieces."""
    return _SEARCH.search(low) is not None


def sends_to_somebody(low: str) -> bool:
    """Tell whether folded words name a person who settles it by hand."""
    return _RELATIVE.search(low) is not None


def counts_money(low: str) -> bool:
    """Tell whether folded words name a sum in words."""
    return _MONEY.search(low) is not None


def speaks_of_what_came(low: str) -> bool:
    """Tell whether folded words want what came on a telephone, or what proves who one is."""
    return _CAME.search(low) is not None or _WHO.search(low) is not None
