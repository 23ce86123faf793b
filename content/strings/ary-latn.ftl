# Darija b l7orof latiniya: les textes courts li 3endhom texte dyalhom; lba9i kaytgal b lfransawiya.
home-guide = 🔑 Ndkhol l Damancom
home-deadline = 📅 Akher nhar
home-faq = ❓ Les questions
guide-in-short = 🔑 Ndkhol
guide-otp-button = 📱 B lcode dyal SMS (OTP)
guide-eid-button = 🪪 B l’e-ID
guide-only-there = 🔒 Ma tktbouhom ghir f damancom.ma. Ila kan chi wa7ed howa li talebhom, ma t3tiw walo.
guide-step = Lkhotwa { $number } men { $total }
guide-finished = ✅ Safi dkhelt
guide-all = 🖼 B tsawer
guide-step-by-step = 👣 Khotwa b khotwa
guide-i-am-stuck = 🆘 7selt
guide-more = 📄 PDF, tsawer, nsiftha
guide-seen = Had les écrans tchafo nhar { $date }; y9edro ykouno tbeddlo men temma.
open-portal = 🌐 N7ell Damancom
previous = ◀ Li 9bel
next = Li men b3d ▶
whatsapp = WhatsApp
open-private = N7ellha f privé
talk-proxy = La, ma n9derch nserre7 f blast 7tta wa7ed: ma kandkholch l Damancom, w 3emri ma kantlob chi code. N9der nwerrikom kifach:
talk-price = 3omri ma kantleb lflous. Amma Damancom, les sources dyalna ma kaygoulouch wach kaytkhelles; la CNSS t9der tgoul likom:
talk-institution = La, ana machi la CNSS w machi l’Ordre. Ana robot dyal lmo3awana bin zmla; kol jawab fih mnin ja, w ghir les annonces li t9ablo homa rasmiyin.
talk-misread = Smeho liya, ma fhemtch mezyan. 3awdouha liya b tari9a khra, f joumla we7da; w y9der 7tta chi wa7ed men l’Ordre y9rakom:
talk-picture = Iyeh, sifto la capture, bla ma yban fiha code wla mot de passe wla identifiant. Ma kankhabbihach.
talk-shop = La, ma kanbi3 walo w ma kan3refch f ddwa: kan3awen bach tserr7o b les salaires f la CNSS. 3la chno kat9ellbo?
talk-foreign-tax = Ddarayb machi chghli: kan3awen ghir bach tserr7o b les salaires f la CNSS. Le comptable dyalkom yjawbkom 7sen mni.
talk-foreign-order = Ma kan3refch la cotisation w les frais dyal l’Ordre: kan3awen bach tserr7o b les salaires f la CNSS. L’Ordre yjawbkom:
talk-foreign-other = Hadchi machi chghli: kan3awen ghir bach tserr7o b les salaires f la CNSS.
talk-foreign-again = 7tta hna ma n9derch n3awnkom: ma kan3ref ghir la déclaration dyal les salaires f la CNSS.
talk-lost = Chno li tlef likom wla nsitouh?
talk-long = Sm7o liya tewwelt 3likom. Goulo liya f jouj kelmat 3la chno kat9ellbo.
talk-repeat = ↑ Ljawab lekher dyali hna.
talk-still = Chno li ma kayjich wla ma khdamch?
talk-what = 3la chno kathedro? Jomla we7da kafya, wla khtaro:
talk-left = Ma b9a ghir la déclaration, ila mazal ma dertouhach:
talk-told = ↑ 3ad jawebt 3la hadchi. Ila ma kfach:
talk-told-alike = ↑ Li kan3ref 3la hadchi rah f had ljawab. Ila kant l7ala dyalkom khra:
talk-told-date = ↑ Nefs la date, hiya li f had ljawab. Ila kant l7ala dyalkom khra:
talk-sure = ↑ Hadchi li kaygoulo les sources li mektoubin te7t had ljawab; kter men hadchi ma kayn walo akid. Chi wa7ed men l’Ordre y9der y9ra soualkom:
talk-human-left = Golt likom kolchi li kan3ref 3la hadchi. Chi wa7ed men l’Ordre y9der y9ra soualkom:
talk-human-again = Sm7o liya, ma b9a 3endi ma nzid. Goulo liya chno kayban f l’écran, wla sewlo l’Ordre:
talk-human-asked = Mer7ba. Ktbo soual dyalkom: ghadi y9rah chi wa7ed men l’Ordre.
talk-call-asked = 7tta wa7ed ma kay3eyet men hna. Ktbo soual dyalkom: chi wa7ed men l’Ordre ghadi y9rah w yjawbkom hna b lktaba.
talk-rephrased = Sm7o liya. Hada howa lmouhim b ikhtisar. Ila b9at chi 7aja machi wad7a, y9der ychre7ha likom chi wa7ed:
awaited-question = Kan7seb hadchi soual dyalkom l l’Ordre.
ask-bot = La, ghir l lbot
talk-otherwise = Wakha, machi hado. Goulouha liya b tari9a khra f jomla we7da, wla khtaro:
talk-cancelled = Safi, tlgha: ma kantsenna mnkom walo.
talk-left-off = Wakha, nkheliw hadchi. Ila bghito, chi wa7ed men l’Ordre y9der y9ra soualkom:
talk-stop = Chno n7bess? Werko 3la l’bouton; t9edro tbeddlo raykom b /start.
talk-silent = Hadchi li kayn: ma kansift likom la rappels la annonces. Kanjaweb ghir melli katktbo liya.
talk-silent-else = W ma kansift likom 7tta 7aja khra.
talk-darija = Wakha: ktbo liya b darija, w kanjawbkom b darija.
talk-languages = T9edro tktbo liya b darija, b l3arbiya, b lfransawiya wla b lnegliziya, w kanjaweb b nefs lougha. Lougha dyal les menus w les messages beddlouha men hna:
talk-human = 💬 Nhder m3a chi wa7ed
not-sure-again = 7tta hadi machi sûr mnha. L7sen tkhtaro mawdou3, wla tsewlo l’Ordre.
faq-did-you-mean-again = Wla howa chi wa7ed men hado?
snooze-ended = Safi, tlgha: ma ghadich nfekkerkom.
snooze-again = ↪ Fekkrouni wakha hakkak
snooze-none = Ma kayn 7tta rappel: ma 3endi ma nlghi.
snooze-replaces = Hada ja f blast dyal { $date } m3a { $time }: kan7tafed ghir b wa7ed.
snooze-stands = Rappel dyal nhar { $date } m3a { $time } ba9i.
reminders-once = Merra we7da: nhar { $date } m3a { $time }.
reminders-are-off-else = Ma kayn 7tta rappel akhor. N9der 7tta nkteb likom kol chher, chi yamat 9bel akher nhar.
snooze-done = Ghadi nfekkerkom nhar { $date } m3a { $time }.
snooze-end = ↩ Ma tfekkrounich
talk-which = Achmen soual? Werko 3lih, wla jawbo b nemra dyalo (men 1 7tta { $count }):
talk-which-again = Werko 3la soual dyalkom (men 1 7tta { $count }), wla ktbouh b tari9a khra:
declared-offer = { $count ->
   *[other] Werko 3la l’bouton: kan9eydha, w ma ghadich nfekkerkom f li tserre7.
}
talk-hello = Salam! Bach n9der n3awnkom? Ktbo soual dyalkom, wla khtaro:
talk-peace = Wa 3likom salam! Bach n9der n3awnkom? Ktbo soual dyalkom, wla khtaro:
talk-morning = Sba7 nnour! Bach n9der n3awnkom? Ktbo soual dyalkom, wla khtaro:
talk-evening = Msa nnour! Bach n9der n3awnkom? Ktbo soual dyalkom, wla khtaro:
talk-how = Salam! Kolchi bikhir, l7amdoulah. Bach n9der n3awnkom?
talk-thanks = Bla jmil, mer7ba bikom.
talk-joy = Fre7touni, lah ybarek fikom.
talk-ok = Wakha. Ana hna ila 7tajito chi 7aja.
talk-bye = Bslama, lah y3awnkom.
talk-sorry = Machi mochkil, mer7ba bikom.
talk-slip = Machi mochkil, ma tbeddel walo.
talk-who = Ana Confrère, bot kay3awen lpharmaciens ydkhlo l Damancom w yserr7o f lwe9t. Machi ana la CNSS wla l’Ordre. Bach n9der n3awnkom?
talk-robot = Iyeh, ana robot: kanjaweb b noussous mektoubin men 9bel. Ila bghito chi wa7ed men l’Ordre y9ra soualkom, ktbouh w ghadi n9tare7 3likom nsiftouh liha.
talk-being = La, ana machi bnadem, ana robot: kanjaweb b noussous mektoubin men 9bel. Ila bghito chi wa7ed men l’Ordre y9ra soualkom, ktbouh w ghadi n9tare7 3likom nsiftouh liha.
talk-help = Mer7ba. Goulo liya f jomla we7da chno wa9ef likom, wla khtaro:
talk-ask = Mer7ba, tfeddlo: ktbo soual dyalkom f jomla we7da, wla khtaro:
talk-confused = Sm7o liya, ma chre7tch mzyan. Goulo liya f jomla we7da chno bghito tdiro, wla khtaro:
talk-insult = Sm7o liya ila ma 3awentkomch. Chi wa7ed men l’Ordre y9der y9ra soualkom:
talk-success = Mabrouk! Ila mazal ma serre7to, hada howa akher nhar:
talk-yes = Wakha. Ana hna ila 7tajito chi 7aja.
talk-no = Wakha, machi mochkil. Ana hna ila 7tajito chi 7aja.
talk-again = Ana mazal hna: ktbo soual dyalkom, wla khtaro:
talk-next = Njerrbo 7aja khra:
talk-then = W men b3d:
faq-did-you-mean = Machi sûr wach fhemt. Wach soual dyalkom howa chi wa7ed men hado?
faq-said-above = ↑ 3ad jawebt 3la hadchi f had l’message.
faq-group-doubt = Machi sûr wach fhemt, w ma bghitch nghlet: sewlouni f privé.
none-of-these = 7tta wa7ed: nsewel l’Ordre
vote-yes = 👍 Mzyan
vote-no = 👎 La
vote-yes-thanks = Chokran.
vote-no-thanks = Chokran, t9eydat. T9edro tsewlo l’Ordre.
not-my-question = Machi hadchi li bghit
ask-order = 🙋 Nsewel l’Ordre
source-testimony = zmil
source-official = officiel
source-press = la presse
source-law = l9anoun
source-code = code
paid-offer = Ma n9derch nchouf lkhlas, w lkhlas machi howa déclaration. Ila derto 7tta déclaration, werko 3la lbouton: ma nb9ach nfekkerkom had chher.
declared-button = ✅ Serre7t
remind-me = 🔔 Les rappels
calendar-button = 📆 L’agenda
deadline-title = 📅 La date li jaya
deadline-following = 📅 W men b3d, 3la les salaires { $month }
deadline-month = 3la les salaires { $month }.
deadline-extension = Had chher 3endo délai exceptionnel, f blasset { $normal }. { $by }
deadline-extension-again = Had chher 3endo délai exceptionnel: { $moves }. { $by }
deadline-by = T3len 3lih nhar { $announced } ({ $authority }).
deadline-by-undated = L’annonce dyal: { $authority }.
deadline-announced-by = Had la date jat men annonce: { $authority }, nhar { $announced }.
deadline-announced-by-undated = Had la date jat men annonce: { $authority }.
deadline-rule = L9a3ida l3adiya: la déclaration w lkhlas 3la lkter nhar { $day } f chher li men b3d, w had nhar m7soub. L’heure de clôture ma m3roufach: kol chher, dirouha nhar { $before } wla { $eve }.
deadline-rule-known = L9a3ida l3adiya: la déclaration w lkhlas 3la lkter nhar { $day } f chher li men b3d, w had nhar m7soub. Kol chher, dirouha nhar { $before } wla { $eve }.
deadline-rule-plain = L9a3ida l3adiya: la déclaration w lkhlas 3la lkter nhar { $day } f chher li men b3d, w had nhar m7soub. L’heure de clôture ma m3roufach: ma tsennawch 7tta l akher la7da.
deadline-rule-plain-known = L9a3ida l3adiya: la déclaration w lkhlas 3la lkter nhar { $day } f chher li men b3d, w had nhar m7soub. Ma tsennawch 7tta l akher la7da.
deadline-rule-hour = Akher sa3a f nhar lekher: { $hour }.
deadline-yes = Iyeh.
deadline-no = La, 3la 7sab li 3arfin.
deadline-moved-later = Iyeh: la date tzadt.
deadline-moved-earlier = La: la date t9eddmat.
deadline-moved-not = La, 3la 7sab li 3arfin: ma 3arfin 7tta report l les salaires { $month }. La date ba9a hiya:
deadline-from-to = men { $before } l { $after }
deadline-then = { $before }, w men b3d l { $after }
deadline-no-for = La, machi nhar { $date }, 3la 7sab li 3arfin.
deadline-no-more = La, la date tbeddlat:
deadline-monthly-only = La déclaration katkoun kol chher, machi kol tlata dyal chhour. La date li jaya:
deadline-no-stays = La, 3la 7sab li 3arfin. La date ba9a hiya:
deadline-in-time = Iyeh, 7tta l { $date }, w had nhar m7soub.
deadline-not-in-time = La: akher nhar howa { $date }.
deadline-late-then = Ghadi tkouno m3ettlin: akher nhar howa { $date }. Serr7o w khelso wakha hakak, f a9reb we9t.
deadline-good-then = Ghadi tkouno f lwe9t, 7tta l { $date }, w had nhar m7soub.
deadline-late-day = Nhar { $day } ghadi tkouno m3ettlin: akher nhar howa { $date }. Serr7o w khelso wakha hakak, f a9reb we9t.
deadline-good-day = Nhar { $day } ghadi tkouno f lwe9t: akher nhar howa { $date }.
deadline-too-late-no = La, 7tta l { $date }, w had nhar m7soub.
deadline-too-late-yes = Iyeh: akher nhar howa { $date }.
deadline-weekday-other = La: dak nhar howa { $date }.
deadline-still-time-yes = Iyeh, mazal lwe9t.
deadline-still-time-no = La, mazal lwe9t.
deadline-still-time-plain = Mazal lwe9t.
deadline-moved-later-plain = La date tzadt.
deadline-moved-earlier-plain = La date t9eddmat.
deadline-moved-not-plain = Ma 3arfin 7tta report l les salaires { $month }. La date ba9a hiya:
deadline-moved-before = Iyeh, l les salaires { $month }: 7tta l { $date }, w dazt. Li jay, ma 3arfin lih 7tta report. La date:
deadline-announced = ⚠️ L’annonce n° { $number } kathder 3la { $date }; l’calendrier dyalna mazal kaygoul { $due }.
deadline-by-rule = 3la 7sab l9a3ida l3adiya: ma 3arfin 7tta exception dyal had chher.
deadline-weekend = Had nhar ja { $weekday }. 7tta 9a3ida akida ma katzid chi nhar.
deadline-holiday = Had nhar ja { $weekday } jour férié ({ $holiday }). 7tta 9a3ida akida ma katzid chi nhar.
deadline-safe = Serr7o 3la lkter nhar { $date }.
deadline-safe-now = Serr7o daba.
deadline-lead = { $days ->
    [0] { $date }, lyoum
    [one] { $date }, ghedda
   *[other] { $date }, b9aw { $days } jours
}
deadline-lead-past = { $days ->
    [one] { $date }, kan lbare7
   *[other] { $date }, dazo { $days } jours
}
deadline-past = { $days ->
    [one] La date dyal les salaires { $month } dazt: kant lbare7, { $date }.
   *[other] La date dyal les salaires { $month } dazt: kant { $date }, hadi { $days } jours.
}
deadline-late-advice = Mazal ma serre7touch? Serr7o w khelso wakha hakkak, f a9reb we9t: la majoration katle3 kol chher.
deadline-moved-again = { $count ->
    [one] Ma 3arfin ghir report wa7ed: { $moves }.
   *[other] Iyeh: { $moves }.
}
deadline-moves = Les salaires { $month }, la date l3adiya: { $normal }.
deadline-move = • { $date }: { $by }
deadline-move-by = t3len 3lih nhar { $announced } ({ $authority })
deadline-move-by-undated = { $authority }
deadline-later = Men b3d: { $dates }.
deadline-later-off = { $date } (l7sen nhar { $safe })
sources = { $count ->
   *[other] Mnin jat:
}
reminders-day =
    { $days ->
        [0] f nhar nefsou
        [one] nhar 9bel
       *[other] { $days } jours 9bel
    }
reminders-on-done = Les rappels mech3oulin: { $days }, m3a { $time }. T9edro t7ebsouhom men hna f ayy we9t.
reminders-changed = Safi tbeddel.
reminders-no-hour = Ma kanfekkerch m3a { $time }: khtaro we7da men had swaye3.
reminders-no-day = Sem7o liya, ma fhemtch achmen nhar. Hado les rappels dyalkom:
talk-clock = Lyoum { $date }, w sa3a { $time } f lmaghrib.
talk-today = Lyoum { $date }.
talk-today-yes = Iyeh, lyoum { $date }.
faq-themes = Khtaro thème, wla ktbo soual dyalkom b klamkom.
announcement-speaks-of-it = Kayna annonce khdama kathder 3la hadchi:
back = ◀ Nrje3
reminders-button = 🔔 Les rappels dyali
pdf-button = 📄 Nakhod l’guide b PDF
forget-button = 🗑 Nmse7 kolchi
snooze-evening = 🌙 Lyoum m3a 21 h
snooze-tomorrow = ☀ Ghedda
snooze-too-late = Akher nhar ghadi ykoun daz: serr7o daba ila mazal.
snooze-declared = Had chher serre7to bih: ma b9a 3lach nfekkerkom.
talk-stop-reminders = 🔕 N7bess les rappels
talk-stop-announcements = 🔕 N7bess les annonces
talk-announce-off = Ghadi tweselkom hna les annonces li twafe9 3lihom, dyal l’Ordre w la CNSS, melli ykouno.
talk-announce-button = 📣 Ntwessel b les annonces
talk-announce-on = Rah deja mech3oula: katweselkom les annonces li twafe9 3lihom.
kind-word = Chokran! Ana hna 3la wed Damancom: ktbo soual dyalkom, wla khtaro:
kind-recording = Chokran! Ma n9derch nsme3 wla nchouf had l’message. Jomla we7da kafya, wakha fiha les fautes; wla khtaro:
phone-not-needed = Ma 7tajch nemra dyal tilifoun dyalkom, w ma kankhebbihach. Bach n9der n3awnkom?
one-word = Ma fhemtch had lkelma bo7dha. Jomla kat3awenni, b7al « lcode ma wselnich »; wla khtaro:
cancel = La, nlghi
ask-confirm = Hadchi li ghadi ytsifet, bla smiytkom, m3a « saydali, { $region }, { $spoken } ». Ghadi y9rah chi zmil wla l’Ordre. Nsifto?
written-fr = b lfransawiya
written-ar = b l3arbiya
written-en = b lnegliziya
written-ary = b darija
written-ary-latn = b darija b 7rouf latiniya
ask-send = Sifto
ask-sent = Soual dyalkom 3endo nemra { $number }.
ask-hours = L’équipe katjaweb nhar { $date }: { $slots }.
ask-no-promise = Ma n9edrouch nw3edkom b chi we9t.
ask-go-on = Bach tzido chi 7aja, jawbo 3la had l’message; /ask kaywerrikom fin wsel soualkom.
ask-expected =
    { $minutes ->
        [15] 3ada, ljawab lowel kayji f 9ell men rba3 sa3a melli kaykouno 7adrin.
        [30] 3ada, ljawab lowel kayji f 9ell men noss sa3a melli kaykouno 7adrin.
        [60] 3ada, ljawab lowel kayji f 9ell men sa3a melli kaykouno 7adrin.
       *[other] 3ada, ljawab lowel kayji f 9ell men { $minutes } d9i9a melli kaykouno 7adrin.
    }
ask-none = Mazal ma sewelto 7tta soual. Chi wa7ed y9der y9ra soual dyalkom: chi zmil, wla l’Ordre.
ask-unknown = Ma kanchouf 7tta soual dyalkom l l’Ordre. Ila mse7to kolchi (/forget), 7tta howa tmse7. T9edro tsewlouh men jdid:
ask-title = Les questions dyalkom
ticket-number = nemra { $number }
ticket-no-region = région ma mektoubach
ticket-new = ✍ Nsewel chi soual
ticket-ask = Jawbo 3la had l’message b soual dyalkom. Ghadi nwerrikom chno li ghadi ytsifet 9bel ma ytsifet. La identifiant, la mot de passe, la code.
ticket-ask-more = Jawbo 3la had l’message b li bghito tzido l soual nemra { $number }.
ticket-add = ➕ Nzid
ticket-withdraw = ✖ N7eyyed
ticket-withdraw-sure = Wach n7eyyed soual nemra { $number }? Klam dyalo ghadi ymchi 7tta men 3end li weslathom.
ticket-withdrawn = Soual nemra { $number } t7eyyed.
ticket-added = Tzad l soual nemra { $number }.
ticket-confirm = Hadchi li ghadi ytsifet, lba9i tmse7. Nsifto?
ticket-confirm-read = Tswira ma ghadich ttsifet, ghir had lklam li 9rit fiha. Nsifto?
ticket-confirm-caption = L’fichier ma ghadich ytsifet, ghir klamkom. Nsifto?
ticket-confirm-both = Tswira ma ghadich ttsifet, ghir klamkom w li 9rit fiha. Nsifto?
ticket-only-words = Ma tsifet walo: ghir lklam li kaywsel l li kayjawbo. Ktbo chno mektoub f l’écran wla f lwer9a.
ticket-state-open = kaytsenna chi wa7ed
ticket-state-taken = kayn chi wa7ed khdam 3lih
ticket-state-answered = wselkom jawab
ticket-state-closed = tsedd
ticket-state-cancelled = t7eyyed
ticket-said-asked = Ntouma:
ticket-said-answer = Chi zmil:
ticket-said-order = L’Ordre:
ticket-good = ✅ Safi t7ell
ticket-thanks = Chokran. Soual nemra { $number } tsedd.
ticket-go-on = Jawbo 3la had l’message w goulo chno mazal na9es: li khdam 3lih ghadi y9rah.
ticket-reopen = ↩ N7ellouh men jdid
ticket-reopened = Soual nemra { $number } t7ell men jdid.
ticket-ended = Soual nemra { $number } tsedd. T9edro t7ellouh men jdid f 7 yam.
ticket-not-late = Had soual ma b9ach yt7ell. Sewlo wa7ed jdid: /ask
ticket-stands-open = Soual dyalkom nemra { $number } mcha, w mazal ma khdah 7tta wa7ed.
ticket-stands-taken = Kayn chi wa7ed khdam 3la soual dyalkom nemra { $number }: ljawab ghadi ywselkom hna.
ticket-stands-answered = Wselkom hna jawab 3la soual dyalkom nemra { $number }. Ila ma kfakomch, zido chno na9es.
ticket-late = T3etelna kter men l3ada, sm7o lina.
ticket-stands-again = Ma kayn jdid f soual nemra { $number }. Chi tafsil akhor y9der y3awen: zidouh.
ticket-stays = Soual dyalkom nemra { $number } ba9i.
forget-kept = Ma tmse7 walo.
asked-not-done = Mazal ma tdar walo: werko 3la « { $button } », wla ktbo « iyeh ».
asked-not-sent = Soualkom mazal ma mcha: werko 3la « { $button } », wla ktbo « iyeh ».
asked-which = Mazal ma tdar walo: werko 3la lbouton li bghito.
ask-cancelled = Ma tsifet walo.
declared-all = ✅ T9eyed: { $what }. Ma b9a rappel 3la had chher.
declared-which = { $what }: 3la achmen pharmacie serre7to?
declared-not-yet = T9eyed: { $what }, mazal ma tserre7.
declared-reminded-again = Les rappels rj3o.
declared-none = Ma kayn 7tta déclaration m9eyda, w mazal lwe9t:
declared-which-month = Achmen chher serre7to bih?
declared-month-button = ✅ { $month } (akher nhar: { $date })
declared-not-begun = Had chher mazal ma bda, w chhour li 9bel kolhom m9eydin.
declared-told = ✅ { $what }: 9eydto « Serre7t ».
declared-told-some = { $what }: salat { $done } ✅. B9at: { $left }.
declared-undo = ↩ La, mazal ma serre7t
declared-next = La date li jaya: { $date }.
declared-next-reminded = La date li jaya: { $date }. Ghadi nfekkerkom biha.
declared-remind = 🔔 Fekkrouni chher jay
declared-remind-done = Wakha: kol chher ghadi nfekkerkom b akher nhar. Bach tbeddlo l’ayam wla sa3a: /reminders.
pass-on = 🤝 Nsifto l chi zmil (WhatsApp)
picture-nothing = Ma 3reft f had tswira la message d’erreur la annonce. Chno mektoub f l’écran? Ktbouh bla code, bla mot de passe w bla identifiant, wla khtaro:
picture-cannot = Ma n9derch n9ra tsawer. Chno mektoub f l’écran? Ktbouh bla code, bla mot de passe w bla identifiant; w ila kant annonce, nemra dyalha kafya (b7al 2025-07-003). Wla khtaro:
picture-unread = Ma 9dertch n9ra had tswira; capture d’écran katt9ra 7sen. Chno mektoub f l’écran? Ktbouh bla code, bla mot de passe w bla identifiant, wla khtaro:
picture-busy = Bezzaf dyal tsawer jayin daba: 3awdo siftouha men b3d chi d9aye9. Wla goulo liya chno kayban f l’écran, wla khtaro:
picture-your-words = Ma 9dertch n9ra tswira; kanjaweb 3la lhadra dyalkom.
picture-no-words = Ma 3reft walo f tswira; kanjaweb 3la lhadra dyalkom.
picture-error = 🖼 3la 7sab l’message d’erreur li f tswira dyalkom:
picture-words = 🖼 3la 7sab lklam li f tswira dyalkom:
picture-step = 🖼 Tswira dyalkom fiha lkhotwa { $number } men { $total }: { $title }
picture-open-step = Nchouf had lkhotwa
guide-resume = ▶ Nkemmel men lkhotwa { $step }
guide-stuck = Lkhotwa { $step }: fin 7selto?
guide-back-to-step = ◀ Nrje3 l lkhotwa { $step }
guide-stuck-where = Fin 7selto?
guide-back-to-all = ◀ Lkhotwat kamlin
guide-done = Mabrouk, dkhelto l Damancom. B9a ghir tserr7o: melli tsaliw, werko 3la « Serre7t ».
guide-again = ↺ N3awed nchouf
guide-which = 🤔 Achmen we7da nkhtar?
guide-stopped-at = Lmerra li fatet ({ $guide }), wselto l lkhotwa { $step }.
mistyped-meant = Wach bghito { $name }?
button-stale = Had l’bouton ma b9ach khdam. Ktbo /start bach tkemmlo.
message-out-of-reach = Had l’message 9dim bezzaf bach ytbeddel. 3awdo ktbo l’commande.

# Les fraudes racontées
trap-address = 🔴 Reddo lbal: ma kan3refch had l’adresse { $address }. Ma t7ellouhach, w ma tktbo fiha la code, la mot de passe, la identifiant. Bach tdkhlo l Damancom, ktbo b yeddikom { $portal }
trap-code = 🔴 Reddo lbal: had talab ma jaych men 3endna. Ma tsifto la code, la mot de passe, la identifiant l had nemra.
portal-yes = Iyeh, hadi hiya l’adresse dyal l’portail.
fraud-asked = 🔴 Ma t3tiw walo: la code, la mot de passe, la identifiant, la flous, wakha ygoul likom rah men la CNSS. 9et3o w ma tjawboch.
fraud-intruded = 🔴 Beddlo l’mot de passe daba: ktbo l’adresse b yeddikom { $portal }. Ila ma t9belch, dkhlo men « Mot de passe oublié ». W 3elmo l’agence CNSS b li chefto.
fraud-done = 🔴 Beddlo l’mot de passe daba, w ma t3tiw 7tta 7aja khra l had chakhs. Ktbo l’adresse b yeddikom: { $portal }
fraud-bank = 🔴 Awel 7aja: 3eyto l la banque dyalkom, f nemra li mektouba f la carte, w goulo liha chno 3tito. Ma t3tiw 7tta 7aja khra l had chakhs. W ila 3tito l’mot de passe 7tta howa, beddlouh; ktbo l’adresse b yeddikom: { $portal }
late-day-before = 📅 Nhar { $day } machi m3ettel: akher nhar howa { $due }.
late-day-after = ⚠️ Nhar { $day } jay mora akher nhar ({ $due }): ghadi tkouno m3ettlin.

## L7ala dyal l’portail
portal-button = 🌦 Wach l’portail khdam daba?
portal-title = Damancom daba
portal-now-works = ✅ Khdam 3end l’aghlabiya: { $count } men { $total } dyal les confrères, f { $minutes ->
    [30] akher noss sa3a
    [60] akher sa3a
   *[other] akher sa3tayn
}.
portal-now-mixed = ⚠️ Khdam ghir 3end chi wa7din: { $count } men { $total } dyal les confrères, f { $minutes ->
    [30] akher noss sa3a
    [60] akher sa3a
   *[other] akher sa3tayn
}.
portal-now-blocked = ⛔ 7abes 3end l’aghlabiya: { $count } men { $total } dyal les confrères, f { $minutes ->
    [30] akher noss sa3a
    [60] akher sa3a
   *[other] akher sa3tayn
}.
portal-now-unknown = ❔ Ma n9derch ngoul likom: { $total ->
    [0] 7tta zmil ma jaweb
   *[other] les confrères li jawbo { $total }
} f { $minutes ->
    [30] akher noss sa3a
    [60] akher sa3a
   *[other] akher sa3tayn
}, w khass { $fewest } 3la l’a9ell.
portal-voices = Hadchi kaygoulouh les confrères melli kaywerko 3la bouton, machi ma3louma men la CNSS.
portal-best = 3la 7sab { $total } jawab dyal les confrères f 3chr yam, 7sen sa3at bach tdkhlo: { $hours }.
portal-best-hour = { $span } ({ $works } men { $total })
portal-span = { $begin } 7tta { $end }
portal-say-works = ✅ 3endi khdam
portal-say-blocked = 🆘 3endi 7abes
portal-said = Chokran, 9eyedtha.
portal-watch = 🔔 3elmouni melli yrje3 ykhdem
portal-unwatch = 🔕 Ma tb9awch t3elmouni
portal-watching = 🔔 Safi: ghadi n3elmkom merra we7da, melli yrje3 ykhdem. W ila ma ban walo jdid 7tta l { $date } m3a { $time }, ghadi nnsa talab dyalkom.
portal-watch-works = Rah khdam daba 3end l’aghlabiya: jerrbo daba.
portal-unwatched = Safi, ma ghadich n3elmkom.
portal-in-private = Ngoul kifach howa 3endi
