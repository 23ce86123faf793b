"""Is this ours? By a command, a forward, a paste or a picture, in private and in a group."""

import base64
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import unquote

import pytest

from bot.core.writing.text import visible
from tests.cast import AMINA, GROUP, NADIA, YOUSSEF
from tests.house.announcing import (
    TEXT,
    asked_for_text,
    delivered,
    noticed,
    photo,
    ready,
    reply,
    sent,
)
from tests.house.conftest import Running, buttons, eventually, links, words
from tests.house.test_announce import PDF, hand_in, to_everybody
from tests.house.test_announcements import correct, received, withdraw_version

Json = dict[str, Any]
CLIP = {"base64": base64.b64encode(b"x").decode()}
PHISHING = "Pour confirmer, envoyez votre identifiant et votre code à 0661234567."


def over(words: str, kind: str, text: str = TEXT, **more: Any) -> Json:
    """Return an entity of Telegram over words."""
    return {"type": kind, "offset": text.index(words), "length": len(words), **more}


def _labels(message: Json) -> list[str]:
    rows = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["text"].replace("\u00a0", " ") for row in rows for button in row]


async def passed_on(running: Running, text: str, **body: Any) -> Json:
    """Have Youssef write in the group, Amina forward it to the bot, and return the verdict."""
    posted = await running.phone.post("message", chat_id=GROUP, user_id=YOUSSEF, text=text, **body)
    (verdict,) = await running.phone.hear(
        AMINA,
        "forward",
        user_id=AMINA,
        from_chat_id=GROUP,
        message_id=posted["message_id"],
    )
    return verdict


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (f"{TEXT}\n{PHISHING}", PHISHING),
        (f"Le site a changé : https://damancom-cnss.ma.tk\n{TEXT}", "https://damancom-cnss.ma.tk"),
        (f"{TEXT} Mise à jour : la date est le 27 juillet 2025.", "la date est le 27 juillet"),
    ],
)
async def test_phishing_around_a_genuine_text_is_shown_in_red(
    running: Running, text: str, foreign: str
) -> None:
    """What was added is quoted, our own text stands below, and nothing says that it is genuine."""
    await ready(running)
    await sent(running)
    for verdict in (
        await passed_on(running, text),
        await running.phone.ask(AMINA, f"/verify {text}"),
        await running.phone.ask(AMINA, text),
    ):
        shown = words(verdict)
        assert shown.startswith("🔴")
        assert "✅" not in shown
        assert foreign in shown
        assert TEXT in shown
        assert "ne donnez aucun code" in shown


async def test_a_genuine_message_is_shown_with_our_own_text(running: Running) -> None:
    """And its number; so does what was pasted with its header, in bold, half of it."""
    phone = running.phone
    await ready(running)
    await sent(running)
    mine = words(await received(running, AMINA))
    for text in (mine, f"*{TEXT}*", TEXT.replace("é", "e").replace("17", "١٧"), f"> {TEXT}"):
        shown = words(await phone.ask(AMINA, text))
        assert shown.startswith("✅ Authentique et en vigueur")
        assert "annonce n° 2025-07-001" in shown
        assert TEXT in shown
    half = words(await phone.ask(AMINA, TEXT[: len(TEXT) // 2]))
    assert half.startswith("✂️ Un extrait")
    altered = words(await phone.ask(AMINA, mine.replace("17 juillet", "27 juillet")))
    assert altered.startswith("❌ Modifiée")
    assert "Chez nous : « ⁨au 17 juillet⁩ »" in altered
    assert "Ici : « ⁨au 27 juillet⁩ »" in altered
    assert "cnss" not in altered.split("Ici :")[1].split("\n")[0].lower()


async def test_a_question_is_no_message_to_verify(running: Running) -> None:
    """The FAQ goes on answering what people ask, announcements or not."""
    await ready(running)
    await sent(running)

    assert "Authentique" not in words(await running.phone.ask(AMINA, "comment me connecter ?"))
    asked = words(await running.phone.ask(AMINA, "la date limite est reportée ?"))
    assert "de nous" not in asked


async def test_a_number_alone_is_never_certified(running: Running) -> None:
    """It shows what stands under the number; a slip or a part of it is understood."""
    phone = running.phone
    await ready(running)
    await sent(running)
    for text in ("/verify 2025-07-001", "Annonce n° 2025-07-001 ?", "/start verify-2025-07-001"):
        shown = words(await phone.ask(AMINA, text))
        assert "Un numéro seul ne prouve rien" in shown
        assert TEXT in shown
        assert "✅" not in shown
    for slip in ("/verify 2025-07-010", "/verify 001", "2025-07-011"):
        near = await phone.ask(AMINA, slip)
        assert "Aucune annonce ne porte ce numéro" in words(near)
        assert buttons(near) == ["number:2025-07-001"]
        assert words(near).endswith("Vouliez-vous dire :")
    (opened,) = await phone.tap(AMINA, near, "number:2025-07-001")
    assert TEXT in words(opened)


async def test_no_number_softens_the_warning_of_a_scam(running: Running) -> None:
    """Made up, near one of ours, one of ours, several: the address is named, and in red."""
    await ready(running)
    await sent(running)
    scam = "Tous les pharmaciens doivent payer 300 DH sur http://cnss-ma.info"
    for number, said in (
        ("2026-11-077", "Aucune annonce ne porte ce numéro"),
        ("2025-07-011", "Aucune annonce ne porte ce numéro"),
        ("2025-07-001", "Un numéro seul ne prouve rien"),
        ("2025-07-011, 2025-07-001", "Un numéro seul ne prouve rien"),
    ):
        text = f"📣 Ordre des pharmaciens\nAnnonce n° {number}\n{scam}"
        for verdict in (
            await running.phone.ask(AMINA, f"/verify {text}"),
            await passed_on(running, text),
        ):
            shown = words(verdict)
            assert shown.startswith("🔴 Attention"), shown
            assert "cnss-ma.info" in shown
            assert said in shown
    code = "Annonce n° 2025-07-011\nEnvoyez votre code SMS au 0661234567"
    shown = words(await running.phone.ask(AMINA, f"/verify {code}"))
    assert shown.startswith("🔴 Attention : cette demande ne vient pas de nous")


async def test_a_group_is_answered_when_it_asks(running: Running) -> None:
    """By the command, by a mention, in a reply to the rumour; else the bot is silent."""
    phone = running.phone
    await ready(running)
    await sent(running)
    assert "ne prouve rien" in words(await phone.ask(AMINA, "/verify 2025-07-001", chat_id=GROUP))
    rumour = await phone.post(
        "message", chat_id=GROUP, user_id=YOUSSEF, text=TEXT.replace("17", "19")
    )
    name = running.house.application.bot.username
    for text, said in (
        ("/verify", "❌ Modifiée"),
        (f"@{name} c'est vrai ?", "↑"),  # the same again, for all to read
        (f"@{name}", "↑"),
        (f"@{name} {TEXT}", "↑"),  # our words vouch for nothing that stands above them
    ):
        (verdict,) = await phone.hear(
            GROUP,
            "message",
            user_id=AMINA,
            text=text,
            reply_to_message_id=rumour["message_id"],
        )
        assert words(verdict).startswith(said), text
    assert words(await phone.ask(AMINA, f"@{name} {TEXT}", chat_id=GROUP)).startswith("✅")


@pytest.mark.parametrize("command", ["/payez_au_0661234567", "/annule_tout@ConfrereBot"])
async def test_no_command_of_ones_own_is_left_out_of_what_is_judged(
    running: Running, command: str
) -> None:
    """In a message of the group that is asked about, in a forward, and in an edit."""
    phone = running.phone
    await ready(running)
    await sent(running)
    name = running.house.application.bot.username
    for text in (f"{command} {TEXT}", f"{TEXT}\n{command}"):
        posted = await phone.post("message", chat_id=GROUP, user_id=YOUSSEF, text=text)
        shown = {"message_id": posted["message_id"]}
        (verdict,) = await phone.hear(
            GROUP,
            "message",
            user_id=AMINA,
            text=f"@{name}",
            reply_to_message_id=shown["message_id"],
        )
        assert words(verdict).startswith(("🔴", "⚠️", "❌")), text
        (verdict,) = await phone.hear(AMINA, "forward", user_id=AMINA, from_chat_id=GROUP, **shown)
        assert "Authentique" not in words(verdict), text


async def test_a_picture_that_says_nothing(running: Running) -> None:
    """Whether it is asked about or not, and whether it was forwarded or sent."""
    phone = running.phone
    for caption in ("", "est-ce vrai ?"):
        (answer,) = await phone.hear(
            AMINA, "message", user_id=AMINA, photo=photo(7), caption=caption
        )
        assert "Je n’ai reconnu" in words(answer)
        assert "sans code" in words(answer)
        assert buttons(answer)[-1] == "faq"
    assert "Je n’ai reconnu" in words(await passed_on(running, "", photo=photo(8)))


async def test_a_group_may_doubt_our_own_announcement(running: Running) -> None:
    """Asked below it in any of its ways, it is what it is; thanks ask for nothing."""
    phone = running.phone
    await ready(running)
    await sent(running)
    bot = running.house.application.bot
    ours = await bot.send_message(GROUP, TEXT)
    name = bot.username
    for text, said in (
        ("c'est vrai ?", "✅ Authentique"),
        (f"@{name} vrai ?", "↑"),
        (f"@{name}", "↑"),
        (f"@{name} هل هذا صحيح؟", "✅ صحيح"),
    ):
        (verdict,) = await phone.hear(
            GROUP,
            "message",
            user_id=AMINA,
            text=text,
            reply_to_message_id=ours.message_id,
        )
        assert words(verdict).startswith(said), text
        assert ("2025-07-001" in words(verdict)) is (said != "↑")
    mine = await received(running, AMINA)
    body: Json = {"user_id": AMINA, "reply_to_message_id": mine["message_id"]}
    (verdict,) = await phone.hear(AMINA, "message", **body, text="C'est vrai ?")
    assert words(verdict).startswith("✅ Authentique")
    (other,) = await phone.hear(AMINA, "message", **body, text="merci !")
    assert "Authentique" not in words(other)


async def test_a_genuine_file_does_not_vouch_for_its_words(running: Running) -> None:
    """The worse verdict wins, for a PDF of an announcement and for a file that is not ours."""
    phone = running.phone
    await ready(running)
    prompt = await asked_for_text(running)
    (panel,) = await hand_in(
        running, document=PDF, caption=TEXT, reply_to_message_id=prompt["message_id"]
    )
    await to_everybody(running, panel)
    mine = await noticed(phone, AMINA, TEXT)
    header = words(mine).removesuffix(TEXT)
    too, only = "Le fichier joint est aussi le nôtre", "Le fichier joint, lui, est bien le nôtre"
    for caption, expected, said in (
        ("", "✅ Authentique", "ce fichier vient de nous"),
        ("cest le vrai?", "✅ Authentique", "ce fichier vient de nous"),
        (words(mine), "✅ Authentique", too),
        (f"{header}{TEXT.replace('17', '27')}", "❌ Modifiée", only),
        (PHISHING, "🔴 Attention", only),
        (f"{TEXT} {PHISHING}", "🔴 Attention", only),
    ):
        (verdict,) = await phone.hear(
            AMINA, "message", user_id=AMINA, document=PDF, caption=caption
        )
        assert words(verdict).startswith(expected), caption
        assert said in words(verdict), caption
    (verdict,) = await phone.hear(AMINA, "message", user_id=AMINA, photo=photo(9), caption=TEXT)
    assert words(verdict).startswith("🔴 Attention")
    assert "Je ne reconnais pas le fichier joint" in words(verdict)


async def test_a_link_behind_our_words_is_found(running: Running) -> None:
    """Telegram shows « Damancom » and leads elsewhere."""
    await ready(running)
    await sent(running)
    link = over("date", "text_link", url="https://evil.tk/x")
    verdict = await passed_on(running, TEXT, entities=[link])

    assert words(verdict).startswith("🔴")
    assert "https://evil.tk/x" in words(verdict)


async def test_what_holds_angle_brackets_is_genuine(running: Running) -> None:
    """Forwarded as the bot sent it."""
    text = (
        "Si le salaire est < 6 000 DH et l'effectif > 10, écrivez à <support@cnss.ma> (AT&amp;T)."
    )
    await ready(running)
    await sent(running, text)
    mine = await noticed(running.phone, AMINA, "6 000 DH")
    (verdict,) = await running.phone.hear(
        AMINA, "forward", user_id=AMINA, from_chat_id=AMINA, message_id=mine["message_id"]
    )

    assert words(verdict).startswith("✅ Authentique")


@pytest.mark.parametrize("text", ["x" * 3500, "mot " * 900, "<b>&" * 900, "\u202e123 " * 700])
async def test_a_long_message_gets_a_short_verdict(running: Running, text: str) -> None:
    """Whatever is quoted fits into a message."""
    await ready(running)
    await sent(running)
    for given in (f"Annonce n° 2025-07-001.\n{text}", f"{TEXT}\n{text}", f"{text}\n{TEXT[:60]}"):
        shown = words(await passed_on(running, given))
        assert shown.startswith(("🔴", "❌", "⚠️", "ℹ️", "🛡"))


async def test_outdated_and_withdrawn_say_what_holds(running: Running) -> None:
    """The version in force stands below what was corrected; what was withdrawn is not repeated."""
    phone = running.phone
    await ready(running)
    await sent(running)
    await correct(running, TEXT.replace("17 juillet", "21 juillet"))
    shown = words(await phone.ask(AMINA, TEXT))
    assert shown.startswith("⚠️ Authentique, mais corrigée")
    assert "21 juillet" in shown
    partly = words(await phone.ask(AMINA, f"{TEXT} {PHISHING}"))
    assert "viennent d’une version corrigée depuis" in partly
    one = await running.house.services.announcements.find(2)
    assert one is not None
    await running.house.services.withdrawals.withdraw(one, officer_id=NADIA, now=running.clock())
    await delivered(running)
    for text in (TEXT, TEXT.replace("17 juillet", "21 juillet"), "/verify 2025-07-001"):
        shown = words(await phone.ask(AMINA, text))
        assert shown.startswith("⛔ Cette annonce a été retirée")
        assert shown.count("⛔") == 1
        assert "comparez" not in shown  # there is nothing to compare with
        assert "sans majoration" not in shown


async def test_who_writes_a_secret_into_an_announcement_is_warned(running: Running) -> None:
    """Everybody would read it; a text that speaks of the code tells none."""
    phone = running.phone
    await ready(running)
    secret = f"{TEXT} Mon mot de passe est Qz27Tarbouche."
    panel, told = await reply(phone, NADIA, await asked_for_text(running), secret, answers=2)
    assert "un mot de passe, un code ou un identifiant" in words(told)
    (prompt,) = await phone.tap(NADIA, panel, "announce:text:1:fr")
    await reply(phone, NADIA, prompt, f"{TEXT} Le code à 6 chiffres arrive par SMS.")
    assert words((await phone.bot_messages(NADIA))[-1]).count("mot de passe") == 0


async def test_what_cannot_be_seen_is_taken_out_of_what_is_written(running: Running) -> None:
    """The author is told; what a phone puts in around Arabic goes silently."""
    phone = running.phone
    await ready(running)
    hidden = TEXT.replace("limite", "li\u200bmite").replace("17", "\u202e17\u202c")
    told, panel = await reply(phone, NADIA, await asked_for_text(running), hidden, answers=2)
    assert "signes invisibles" in words(told)
    found = await running.house.services.announcements.find(1)
    assert found is not None
    assert visible(found.texts["fr"]) == TEXT
    (prompt,) = await phone.tap(NADIA, panel, "announce:text:1:ar")
    arabic = "\u200fتم تأجيل الأجل إلى \u206617\u2069 يوليوز 👨‍👩‍👧"
    (panel,) = await reply(phone, NADIA, prompt, arabic)
    assert "signes invisibles" not in words(panel)
    found = await running.house.services.announcements.find(1)
    assert found is not None
    assert found.texts["ar"] == "تم تأجيل الأجل إلى 17 يوليوز 👨‍👩‍👧"


GIVEN = ("{text}\n{secret}", "{secret}\n{text}", "/verify {text} {secret}")
SECRETS = ("mon mot de passe est Grenade66", "mon code : 48 29 15")


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize(
    "given", ["{text}\n{secret}", "{secret}\n{text}", "/verify {text} {secret}"]
)
async def test_a_secret_typed_beside_an_announcement_leaves_the_screen(
    running: Running, given: str, secret: str
) -> None:
    """It is warned of, and no verdict repeats it."""
    phone = running.phone
    await ready(running)
    await sent(running)

    answer = words(await phone.ask(AMINA, given.format(text=TEXT, secret=secret)))

    assert "identifiant" in answer
    told = secret.split(" ", 3)[-1]
    assert not [m for m in await phone.messages(AMINA) if told in words(m)]


async def test_what_our_announcement_says_is_no_secret(running: Running) -> None:
    """« Le code 482915 » of ours, pasted to be verified."""
    text = "Pour la formation du mois, tapez le code 482915 dans la salle d’attente du portail."
    await ready(running)
    await sent(running, text)

    assert words(await running.phone.ask(AMINA, text)).startswith("✅ Authentique")


async def test_a_group_may_ask_below_a_picture(running: Running) -> None:
    """The bot named in a caption is asked; a picture that does not name it is none of its own."""
    phone = running.phone
    await ready(running)
    await sent(running)
    name = running.house.application.bot.username
    await phone.post("message", chat_id=GROUP, user_id=YOUSSEF, photo=photo(5), caption=TEXT)
    for caption, expected in (
        (f"@{name} c'est vrai ?", "Je n’ai reconnu"),
        (f"@{name} {TEXT}", "Je ne reconnais pas le fichier joint"),
    ):
        (verdict,) = await phone.hear(
            GROUP, "message", user_id=AMINA, photo=photo(6), caption=caption
        )
        assert expected in words(verdict)


@pytest.mark.parametrize("has_file", [False, True])
async def test_what_vouched_says_what_became_of_it(running: Running, has_file: bool) -> None:
    """In its place, of a genuine message as of a number; nothing goes on saying « en vigueur »."""
    phone = running.phone
    await ready(running)
    if has_file:
        prompt = await asked_for_text(running)
        file = {"document": PDF, "caption": TEXT, "reply_to_message_id": prompt["message_id"]}
        (panel,) = await hand_in(running, **file)
        await to_everybody(running, panel)
    else:
        await sent(running)
    asked = [TEXT, "/verify 2025-07-001", f"Bonjour,\n{TEXT}", f"{TEXT}\nMerci"]
    vouched = [await phone.ask(AMINA, text) for text in asked]
    assert all("2025-07-001" in words(one) for one in vouched)

    async def all_say(part: str, *, of: Sequence[Json]) -> None:
        for before in of:

            async def is_so(before: Json = before) -> bool | None:
                running.clock.move_to(running.clock() + timedelta(seconds=5))
                await delivered(running)
                shown = await phone.messages(AMINA)
                now = next(m for m in shown if m["message_id"] == before["message_id"])
                assert "Authentique" not in words(now) or part not in words(now)
                return True if part in words(now) else None

            assert await eventually(is_so), words(before)

    await correct(running, TEXT.replace("sans majoration", "sans aucune majoration"))
    await all_say("vérifiée ici, a été corrigée depuis", of=vouched)
    later = await phone.ask(AMINA, TEXT.replace("sans majoration", "sans aucune majoration"))
    await withdraw_version(running, 2)
    await all_say("vérifiée ici, a été retirée depuis", of=[*vouched, later])


async def test_of_many_verdicts_the_oldest_say_that_they_are_not_kept_up(running: Running) -> None:
    """For good: neither a warning that they had is lost, nor do they go on vouching."""
    phone = running.phone
    await ready(running)
    await sent(running)
    first = await phone.ask(AMINA, TEXT)
    fake = await phone.ask(AMINA, f"{TEXT} {PHISHING}")
    for n in range(9):
        await phone.ask(AMINA, f"{TEXT}{chr(10) * (n % 5 + 1)}Merci")
        await phone.ask(AMINA, f"{TEXT} {PHISHING} {n}")

    async def told() -> bool | None:
        shown = {m["message_id"]: m for m in await phone.messages(AMINA)}
        vouched, warned = shown[first["message_id"]], shown[fake["message_id"]]
        assert words(warned) == words(fake)
        is_so = "a pu changer depuis" in words(vouched) and "Authentique" not in words(vouched)
        return (is_so and _labels(warned) == ["⚠️ A pu changer depuis : vérifier"]) or None

    assert await eventually(told)


async def test_a_verdict_on_a_fake_stands_whatever_becomes_of_ours(running: Running) -> None:
    """Corrected or withdrawn, it goes on warning word for word; a button says what changed."""
    phone = running.phone
    await ready(running)
    await sent(running)
    fakes = (
        f"{TEXT} {PHISHING}",
        TEXT.replace("17", "31"),
        " ".join(TEXT.split()[:12]),
        f"2025-07-001 : confirmez sur http://damancom-x.ma avant le 31 {PHISHING}",
    )
    name = running.house.application.bot.username
    warned = [(AMINA, await phone.ask(AMINA, text)) for text in fakes]
    for text in fakes:
        posted = await phone.post("message", chat_id=GROUP, user_id=YOUSSEF, text=text)
        (told,) = await phone.hear(
            GROUP,
            "message",
            user_id=AMINA,
            text=f"@{name} c'est vrai ?",
            reply_to_message_id=posted["message_id"],
        )
        warned.append((GROUP, told))
    assert not any(words(told).startswith("✅") for _, told in warned)

    async def labelled(label: str) -> None:
        for chat, before in warned:

            async def is_so(chat: int = chat, before: Json = before) -> bool | None:
                running.clock.move_to(running.clock() + timedelta(seconds=5))  # one chat's pace
                await delivered(running)
                shown = await phone.messages(chat)
                now = next(m for m in shown if m["message_id"] == before["message_id"])
                assert words(now) == words(before)
                return True if _labels(now) == [label] else None

            assert await eventually(is_so), words(before)

    await correct(running, TEXT.replace("sans majoration", "sans aucune majoration"))
    await labelled("⚠️ Annonce corrigée depuis : la voir")
    await withdraw_version(running, 2)
    await labelled("⛔ Annonce retirée depuis")


@pytest.mark.parametrize("kind", ["strikethrough", "spoiler", "custom_emoji"])
async def test_a_stroke_through_our_words_is_seen(running: Running, kind: str) -> None:
    """Forwarded, asked about in a group, below a picture: never authentic."""
    phone = running.phone
    await ready(running)
    await sent(running)
    more = {"custom_emoji_id": "5368324170671202286"} if kind == "custom_emoji" else {}
    mark = over("sans majoration", kind, **more)
    posted = await phone.post(
        "message", chat_id=GROUP, user_id=YOUSSEF, text=TEXT, entities=[mark]
    )
    (asked,) = await phone.hear(
        GROUP, "message", user_id=AMINA, text="/verify", reply_to_message_id=posted["message_id"]
    )
    name = f"@{running.house.application.bot.username} "
    shifted = {**mark, "offset": mark["offset"] + len(name)}
    (called,) = await phone.hear(
        GROUP, "message", user_id=AMINA, text=f"{name}{TEXT}", entities=[shifted]
    )
    (picture,) = await phone.hear(
        AMINA, "message", user_id=AMINA, photo=photo(3), caption=TEXT, entities=[mark]
    )
    for verdict in (await passed_on(running, TEXT, entities=[mark]), asked, called, picture):
        assert words(verdict).startswith(("❌ Modifiée", "🔴")), words(verdict)
        assert "✅ Authentique" not in words(verdict)
    whole = over(TEXT, "strikethrough")
    assert words(await passed_on(running, TEXT, entities=[whole])).startswith("✅ Authentique")


async def test_a_verdict_follows_the_message_that_it_is_about(running: Running) -> None:
    """Edited in a group or in private, it is judged anew, in place; and it says what and when."""
    phone = running.phone
    await ready(running)
    await sent(running)
    rumour = await phone.post("message", chat_id=GROUP, user_id=YOUSSEF, text=TEXT)
    (verdict,) = await phone.hear(
        GROUP, "message", user_id=AMINA, text="/verify", reply_to_message_id=rumour["message_id"]
    )
    assert words(verdict).startswith("✅ Authentique")
    assert f"Il s’agit du message « {TEXT[:30]}" in words(verdict).replace("\u2068", "")
    assert "Vérifié le " in words(verdict)
    mine = await phone.ask(AMINA, TEXT)
    assert words(mine).startswith("✅ Authentique")
    at = (await phone.messages(AMINA))[-2]["message_id"]
    for chat, user, number, old in (
        (GROUP, YOUSSEF, rumour["message_id"], verdict),
        (AMINA, AMINA, at, mine),
    ):
        before = len(await phone.bot_messages(chat))
        for text, said in (
            (f"{TEXT} {PHISHING}", "🔴 Attention"),
            ("Rien de tout cela.", "❓ Ce message ne vient pas de nous"),
            (TEXT, "✅ Authentique"),
        ):
            await phone.post("edit", user_id=user, chat_id=chat, message_id=number, text=text)

            async def changed(chat: int = chat, old: Json = old, said: str = said) -> bool | None:
                shown = await phone.messages(chat)
                now = next(m for m in shown if m["message_id"] == old["message_id"])
                return True if said in words(now) else None

            assert await eventually(changed)
        now = next(m for m in await phone.messages(chat) if m["message_id"] == old["message_id"])
        assert words(now).startswith("✏️ Ce message a été modifié")
        assert len(await phone.bot_messages(chat)) == before


async def test_what_the_bot_wrote_itself_is_no_alarm(running: Running) -> None:
    """Its cards, verdicts and files, passed on by a colleague or shown to it again."""
    phone = running.phone
    await ready(running)
    await sent(running)
    card = await phone.ask(AMINA, "/deadline")
    verdict = await phone.ask(AMINA, f"{TEXT} {PHISHING}")
    for one in (card, verdict):
        (shown,) = await phone.hear(
            AMINA, "forward", user_id=AMINA, from_chat_id=AMINA, message_id=one["message_id"]
        )
        assert words(shown).startswith("🤖 Ce message vient de ce bot")
    page = visible(running.house.catalog.pages["help"].html["fr"])
    assert words(await passed_on(running, page)).startswith("🤖 Ce message vient de ce bot")
    announced = await received(running, AMINA)
    (shown,) = await phone.hear(
        AMINA, "forward", user_id=AMINA, from_chat_id=AMINA, message_id=announced["message_id"]
    )
    assert words(shown).startswith("✅ Authentique")


async def test_a_program_is_dangerous_whatever_stands_below_it(running: Running) -> None:
    """Our very words below it, other words, or none."""
    await ready(running)
    await sent(running)
    for name, caption in (
        ("CNSS-mise-a-jour.apk", TEXT),
        ("annonce.pdf.apk", "Installez cette mise à jour"),
        ("bordereau.zip", ""),
    ):
        verdict = await running.phone.hand_in(AMINA, b"MZ", name=name, caption=caption)
        assert "N’ouvrez pas ce fichier" in words(verdict), name
        assert "✅ Authentique" not in words(verdict)


async def test_what_is_heard_or_seen_under_our_words_is_not_ours(running: Running) -> None:
    """Our words below it vouch for nothing that it says."""
    await ready(running)
    await sent(running)
    for kind in ("voice", "video", "audio"):
        body: Json = {"user_id": AMINA, "caption": TEXT, kind: CLIP}
        (verdict,) = await running.phone.hear(AMINA, "message", **body)
        assert words(verdict).startswith("🔴 Attention"), kind
        assert "Je ne reconnais pas le fichier joint" in words(verdict)


async def test_a_verdict_says_when_it_was_given(running: Running) -> None:
    """The message that it is about may be another tomorrow."""
    await ready(running)
    await sent(running)
    verdict = await passed_on(running, TEXT)
    assert words(verdict).startswith("✅")
    assert "Vérifié le " in words(verdict)
    assert TEXT in words(verdict)  # ours, whatever the other becomes


async def test_what_whatsapp_gets_is_ours(running: Running) -> None:
    """All of it, its number and where to check it: pasted back it is genuine, as it was sent.

    Another day in it, or the address of another bot, is seen.
    """
    phone = running.phone
    await ready(running)
    await sent(running)
    for person in (AMINA, YOUSSEF):
        (link,) = links(await received(running, person))
        text = unquote(link.removeprefix("https://wa.me/?text="))
        assert TEXT in text
        assert "2025-07-001" in text
        assert text.endswith("https://t.me/ConfrereBot?start=verify-2025-07-001")

        assert words(await phone.ask(AMINA, text)).startswith("✅")
        for changed in (
            text.replace("17 juillet", "27 juillet"),
            text.replace("ConfrereBot", "ConfrereB0t"),
            text.replace("=verify-2025-07-001", "=verify-2025-07-002"),
        ):
            shown = words(await phone.ask(AMINA, changed))
            assert shown[0] in "🔴❌", shown
    opened = words(await phone.ask(YOUSSEF, "/start verify-2025-07-001"))
    assert TEXT in opened


async def test_what_is_too_long_for_a_link_is_passed_on_by_its_number(running: Running) -> None:
    """Half an announcement would be another one: who speaks, the number, where to read it."""
    await ready(running)
    await sent(running, "É" * 400)
    (link,) = links(await received(running, AMINA))
    text = unquote(link.removeprefix("https://wa.me/?text="))
    assert "É" not in text
    assert text.splitlines()[0].startswith("CNSS")
    assert "Annonce n° 2025-07-001" in text.replace("\u00a0", " ")

    assert "Authentique" not in words(await running.phone.ask(AMINA, text))
