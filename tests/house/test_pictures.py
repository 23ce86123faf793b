"""A picture is read: the remedy, the step, the verdict; what stands below it is answered too."""

from typing import Any

from tests.cast import AMINA, GROUP
from tests.house.announcing import TEXT, photo, ready, sent
from tests.house.conftest import Running, buttons, words
from tests.house.parlour import Parlour
from tests.pictured import reading

Json = dict[str, Any]
POINTING = (  # and ask for nothing of their own
    "j'ai cette erreur",
    "c'est quoi ce message",
    "this error",
    "ما هذا الخطأ؟",
    "عندي هاد الخطأ",
    "chno hadchi",
)
ME = {"chat_id": AMINA, "user_id": AMINA}


async def shown(parlour: Parlour, read: str | None, **body: Any) -> list[Json]:
    """Have Amina show a picture in which this is read; None: nothing reads."""
    pictures = parlour.house.services.pictures
    pictures.recognise = None if read is None else reading(read)
    carried = {} if "document" in body else {"photo": photo()}
    return await parlour.do("message", **{**ME, **carried, **body})


async def test_an_error_is_met_with_its_remedy(parlour: Parlour) -> None:
    """Whether it was sent as a picture or as a file, and with words that only show it."""
    read = "Damancom\nLe code saisi est incorrect\nValider"  # INVENTED
    file = {**photo(), "file_name": "ecran.png", "mime_type": "image/png"}
    pointed: list[Json] = [{"caption": one} for one in POINTING]
    bodies: list[Json] = [{}, {"document": file}, *pointed]
    for body in bodies:
        (answer,) = await shown(parlour, read, **body)
        assert words(answer).startswith("🖼"), body
        if body not in pointed[2:]:  # which are not in French
            assert words(answer).startswith("🖼 D’après le message d’erreur"), body
            assert "chiffres du dernier SMS" in words(answer)


async def test_a_step_is_told_from_its_screen(parlour: Parlour) -> None:
    """With what is done there, and the step itself a tap away."""
    (answer,) = await shown(parlour, "Damancom\nS’authentifier avec OTP")
    assert "l’étape 2 sur 5" in words(answer)
    assert "guide:login-otp:2" in buttons(answer)


async def test_what_stands_below_a_picture_is_answered_too(parlour: Parlour) -> None:
    """First, and both; once where the two are one."""
    read = "Mot de passe incorrect"  # INVENTED
    first, second = await shown(parlour, read, caption="je ne reçois pas le code OTP")
    assert "ne reçois pas" in words(first)
    assert "mot de passe" in words(second)
    (answer,) = await shown(parlour, read, caption="j'ai oublié mon mot de passe Damancom")
    assert "mot de passe" in words(answer)


async def test_a_picture_that_says_nothing_leads_to_the_common_errors(parlour: Parlour) -> None:
    """Each reason in its own words, and never a question about what it is."""
    for read, said in ((None, "ne peux pas lire les images"), ("", "n’ai reconnu")):
        for caption in ("", "que faire ?"):
            (answer,) = await shown(parlour, read, caption=caption)
            assert said in words(answer), (read, caption)
            assert "topic:otp-not-received" in buttons(answer)
        (answer,) = await shown(parlour, read, caption="je ne reçois pas le code OTP")
        assert "je réponds à votre phrase" in words(answer)
        assert "par SMS" in words(answer)
    broken = {"base64": "R0lGODlhAQ==", "file_name": "a.png", "mime_type": "image/png"}
    (answer,) = await shown(parlour, "Code incorrect", document=broken)
    assert "pas pu lire cette image" in words(answer)


async def test_a_page_of_the_portal_gets_no_verdict(parlour: Parlour) -> None:
    """Though it shows days: the question below it is answered, all in what it is written in."""
    page = (  # INVENTED
        "DAMANCOM Accueil Mon compte Déconnexion\nBordereau de déclaration des salaires\n"
        "Période 06/2025\nDate 30 juin 2025 Affilié Raison sociale Pharmacie\n"
        "Salarié Jours Salaire brut Plafonné\nPrécédent Suivant Valider Télécharger"
    )
    caption = "où trouver le reçu de ma déclaration ?"
    (answer,) = await shown(parlour, page, caption=caption)
    assert "ne vient pas de nous" not in words(answer)
    assert any(one.startswith("vote:receipt-proof") for one in buttons(answer))
    for lure in ("Chers confrères, la date est prolongée au 31 décembre", "Cliquez et payez"):
        answers = await shown(parlour, f"{lure}\n{page}", caption=caption)
        assert any("ne vient pas de nous" in words(one) for one in answers), lure


async def test_one_bubble_is_in_one_language(parlour: Parlour) -> None:
    """That of the question below the picture, whatever the setting."""
    await parlour.do("press", **ME, message_id=(await shown(parlour, ""))[0]["message_id"],
                     data="language:ar")  # fmt: skip
    read = "Code à 6 chiffres\n482913\nCode incorrect"  # INVENTED
    (answer,) = await shown(parlour, read, caption="pourquoi le code est refusé ?")
    assert not any("\u0600" <= letter <= "\u06ff" for letter in words(answer)), words(answer)


async def test_a_code_on_a_picture_is_warned_of_and_said_by_nobody(parlour: Parlour) -> None:
    """The picture leaves the conversation, and the answer comes all the same."""
    for secret in ("482913", "Mot de passe : Zanzibar!2031"):
        (answer,) = await shown(parlour, f"Code à 6 chiffres\n{secret}\nCode incorrect")
        assert words(answer).startswith("🛡 Un code ou un identifiant se voit")
        assert "chiffres du dernier SMS" in words(answer)
        assert secret[-6:] not in words(answer)
    assert not any("photo" in one for one in parlour.world.chats[AMINA].messages.values())


async def test_what_is_secret_on_a_picture_is_warned_of_whatever_else_it_says(
    parlour: Parlour,
) -> None:
    """With or without words below it; the verdict on the rest still comes."""
    read = (  # INVENTED
        "DAMANCOM\nIdentifiant : 8831207\nMot de passe : Karim2031!\nVotre code OTP est 481627"
        "\nNe le communiquez à personne",
        "CNSS\nVotre code de vérification est 730154. Il expire dans 5 minutes.",
        "Bonjour, envoyez le code 550912 au 0661234567 avant le 12 décembre",
        "رمز التحقق الخاص بكم هو 618203\nلا تشاركوه مع أحد",
        "Your verification code is 904417\nDo not share it with anyone",
        "Login: 7720415\nPassword: Rabat!2030",
        "Mes accès\nidentifiant 8830145\nmot de passe Soleil2029",
    )
    for text in read:
        for caption in ("", "c'est vrai ?", "je fais quoi ?"):
            answer, *_ = await shown(parlour, text, caption=caption)
            assert words(answer).startswith("🛡 "), (text, caption)
    assert not any("photo" in one for one in parlour.world.chats[AMINA].messages.values())


async def test_the_label_of_a_box_is_no_secret(parlour: Parlour) -> None:
    """« Mot de passe » with the next line of the screen below it."""
    (answer,) = await shown(parlour, "Identifiant\nMot de passe\nService indisponible")
    assert "🛡" not in words(answer)
    assert "Réessayez le soir" in words(answer)


async def test_a_trap_on_a_picture_is_warned_of(parlour: Parlour) -> None:
    """Before anything else is said of it."""
    read = "CNSS : votre compte est bloqué. Cliquez sur www.cnss-maroc.xyz/payer"  # INVENTED
    answer, *_ = await shown(parlour, read, caption="mon compte est bloqué ?")
    assert "cnss-maroc.xyz" in words(answer)
    assert "🖼" not in words(answer)


async def test_in_a_group_only_who_names_the_bot_is_answered(parlour: Parlour) -> None:
    """Shortly, with a door to the private chat."""
    name = parlour.house.application.bot.username
    group = {"chat_id": GROUP, "user_id": AMINA}
    assert await shown(parlour, "Code incorrect", **group) == []
    (answer,) = await shown(parlour, "Code incorrect", **group, caption=f"@{name}")
    assert "dernier SMS" in words(answer)
    below = parlour.act("message", **group, photo=photo())
    await parlour.answer()
    (answer,) = await parlour.do(
        "message", **group, text=f"@{name} ?", reply_to_message_id=below["message_id"]
    )
    assert words(answer)


async def test_a_picture_of_ours_is_judged(running: Running) -> None:
    """Genuine, with a letter misread; altered; and neither where a figure is not read surely."""
    phone = running.phone
    await ready(running)
    await sent(running)
    pictures = running.house.services.pictures
    lines = TEXT.replace("2025, ", "2025,\n").replace("déclaration", "déclaratlon")
    for read, doubtful, verdict in (
        (f"10:42 87 %\n{lines}", "", "✅ Authentique"),
        (lines.replace("17 juillet", "19 juillet"), "", "❌ Modifiée"),
        (lines.replace("17 juillet", "19 juillet"), "19", "❓ Je ne lis pas sûrement « 17 »"),
        (lines, "17", "❓ Je ne lis pas sûrement « 17 »"),
        (f"{lines}\nÉcrivez au 0661234567", "", "🔴 Attention"),
    ):
        pictures.recognise = reading(read, doubtful=f"{doubtful} déclaratlon")
        (answer,) = await phone.hear(AMINA, "message", user_id=AMINA, photo=photo())
        assert verdict in words(answer), read
    pictures.recognise = reading(
        "10:42 87 %\nRoyaume du Maroc\nOrdre National des Pharmaciens\nChers confrères, la date"
        " limite de déclaration des salaires\nest prolongée jusqu’au 25 décembre 2026 pour tous."
    )
    (answer,) = await phone.hear(AMINA, "message", user_id=AMINA, photo=photo())
    assert "La date que nous connaissons" in words(answer)
    assert "« Royaume du Maroc" in words(answer).replace("\u2068", "")
    pictures.recognise = reading(TEXT)
    for caption, verdict in (
        ("est-ce vrai ?", "✅ Authentique"),
        (TEXT, "✅ Authentique"),
        (TEXT.replace("17", "19"), "❌ Modifiée"),
    ):
        (answer,) = await phone.hear(
            AMINA, "message", user_id=AMINA, photo=photo(), caption=caption
        )
        assert verdict in words(answer), caption
    posted = await phone.post("message", chat_id=GROUP, user_id=AMINA, photo=photo())
    name = running.house.application.bot.username
    (answer,) = await phone.hear(
        GROUP, "message", user_id=AMINA, text=f"@{name} c'est vrai ?",
        reply_to_message_id=posted["message_id"],
    )  # fmt: skip
    assert "✅ Authentique" in words(answer)


async def test_an_album_is_looked_at_until_one_picture_says_something(parlour: Parlour) -> None:
    """Three at most, and one answer stays."""
    pictures = parlour.house.services.pictures
    for name, reads, said in (
        ("one", ["", "Code incorrect", "Mot de passe incorrect"], "dernier SMS"),
        ("none", ["", "", "", "Code incorrect"], "Je n’ai reconnu"),
    ):
        before = len(parlour.said())
        for read in reads:
            pictures.recognise = reading(read)
            await parlour.do("message", **ME, photo=photo(), album=name)
        (answer,) = parlour.said()[before:]
        assert said in words(answer), name
