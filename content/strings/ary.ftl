# الدارجة بالحروف العربية: النصوص القصيرة اللي عندها نص خاص بها؛ الباقي كيتقال بالعربية.
home-guide = 🔑 ندخل لضمانكم
home-deadline = 📅 آخر أجل
home-faq = ❓ أسئلة
guide-in-short = 🔑 ندخل
guide-otp-button = 📱 بالكود ديال SMS (OTP)
guide-eid-button = 🪪 بالهوية الرقمية (e-ID)
guide-only-there = 🔒 ما تكتبوهم غير ف damancom.ma. وإلا كان شي واحد هو اللي طالبهم، ما تعطيو والو.
guide-step = الخطوة { $number } من { $total }
guide-finished = ✅ صافي دخلت
guide-all = 🖼 بالتصاور
guide-step-by-step = 👣 خطوة بخطوة
guide-i-am-stuck = 🆘 حصلت
guide-more = 📄 تصاور، PDF، نصيفطها
guide-seen = هاد الشاشات تشافو نهار { $date }؛ يقدرو يكونو تبدلو من تما.
open-portal = 🌐 نحل ضمانكم
previous = ▶ اللي قبل
next = اللي من بعد ◀
whatsapp = واتساب
open-private = نحلها ف الخاص
talk-proxy = لا، ما نقدرش نصرح ف بلاصة حتى واحد: ما كندخلش لضمانكم، وعمري ما كنطلب شي كود. نقدر نوريكم كيفاش:
talk-price = ما عرفتش واش ضمانكم بالفلوس: المصادر ديالنا ما كيقولو والو على هادشي. الصندوق يقدر يجاوبكم:
talk-shop = لا، ما كنبيع والو وما كنعرفش ف الدوا: كنعاون على التصريح بالأجور ف الصندوق. على شنو كتقلبو؟
talk-lost = شنو اللي تلف ليكم ولا نسيتوه؟
talk-long = سمحو ليا طولت عليكم. قولو ليا ف جوج كلمات على شنو كتقلبو.
talk-repeat = ↑ الجواب اللخر ديالي هنا.
talk-still = شنو اللي ما كيجيش ولا ما خدامش؟
talk-what = على شنو كتهضرو؟ جملة وحدة كافية، ولا ختارو:
talk-left = ما بقا غير التصريح، إلا مازال ما درتوهش:
talk-told = ↑ عاد جاوبت على هادشي. إلا ما كفاش:
talk-told-alike = ↑ اللي كنعرف على هادشي راه ف هاد الجواب. إلا كانت الحالة ديالكم أخرى:
talk-human-left = قلت ليكم كلشي اللي كنعرف على هادشي. واحد من الهيئة يقدر يقرا سؤالكم:
talk-human-again = سمحو ليا، ما بقا عندي ما نزيد. قولو ليا شنو كيبان ف الشاشة، ولا سولو الهيئة:
talk-human-asked = مرحبا. كتبو السؤال ديالكم: غادي يقراه شي واحد من الهيئة.
talk-otherwise = واخا، ماشي هادو. قولوها ليا بطريقة أخرى ف جملة وحدة، ولا ختارو:
talk-cancelled = صافي، تلغا: ما كنتسنى منكم والو.
talk-left-off = واخا، نخليو هادشي. إلا بغيتو، شي واحد من الهيئة يقدر يقرا سؤالكم:
talk-stop = شنو نحبس؟ وركو على الزر؛ تقدرو تبدلو رأيكم ب /start.
talk-silent = هادشي اللي كاين: ما كنصيفط ليكم لا تذكيرات لا بلاغات. كنجاوب غير ملي كتكتبو ليا.
talk-silent-else = وما كنصيفط ليكم حتى حاجة أخرى.
talk-darija = واخا: كتبو ليا بالدارجة، وكنجاوبكم بالدارجة.
talk-languages = تقدرو تكتبو ليا بالدارجة، بالعربية، بالفرنساوية ولا بالنكليزية، وكنجاوب بنفس اللغة. ولغة القوائم والميساجات بدلوها من هنا:
talk-human = 💬 نهضر مع شي واحد
not-sure-again = حتى هادي ما متأكدش منها. الأحسن تختارو موضوع، ولا تسولو الهيئة.
faq-did-you-mean-again = واش هي بالأحرى شي وحدة من هادو؟
snooze-ended = صافي، تلغا: ما غاديش نفكركم.
snooze-again = ↪ فكروني واخا هكاك
snooze-none = ما كاين حتى تذكير: ما عندي ما نلغي.
snooze-stands = التذكير ديال نهار { $date } مع { $time } باقي.
reminders-once = مرة وحدة: نهار { $date } مع { $time }.
reminders-are-off-else = ما كاين حتى تذكير آخر. نقدر حتى نكتب ليكم كل شهر، شي يامات قبل الأجل.
snooze-done = غادي نفكركم نهار { $date } مع { $time }.
snooze-end = ↩ ما تفكرونيش
talk-which = أشمن وحدة؟ وركو عليها، ولا جاوبو بالنمرة ديالها (من 1 حتى { $count }):
talk-which-again = وركو على السؤال ديالكم (من 1 حتى { $count })، ولا كتبوه بطريقة أخرى:
declared-offer = { $count ->
   *[other] وركو على الزر: كنقيدها، وما غاديش نفكركم ف اللي تصرح.
}
talk-hello = السلام! باش نقدر نعاونكم؟ كتبو السؤال ديالكم، ولا ختارو:
talk-peace = وعليكم السلام! باش نقدر نعاونكم؟ كتبو السؤال ديالكم، ولا ختارو:
talk-morning = صباح النور! باش نقدر نعاونكم؟ كتبو السؤال ديالكم، ولا ختارو:
talk-evening = مساء النور! باش نقدر نعاونكم؟ كتبو السؤال ديالكم، ولا ختارو:
talk-how = السلام! كلشي بخير الحمد لله. باش نقدر نعاونكم؟
talk-thanks = بلا جميل، مرحبا بكم.
talk-joy = فرحتوني، الله يبارك فيكم.
talk-ok = واخا. أنا هنا إلا احتجتو شي حاجة.
talk-bye = بسلامة، الله يعاونكم.
talk-sorry = ماشي مشكل، مرحبا بكم.
talk-slip = ماشي مشكل، ما تبدل والو.
talk-who = أنا Confrère، بوت كيعاون الصيادلة يدخلو لضمانكم ويصرحو ف الوقت. ماشي أنا الصندوق ولا الهيئة. باش نقدر نعاونكم؟
talk-robot = إيه، أنا روبو: كنجاوب بنصوص مكتوبة من قبل. إلا بغيتو واحد من الهيئة يقرا سؤالكم، كتبوه وغادي نقترح عليكم نصيفطوه ليها.
talk-being = لا، أنا ماشي بنادم، أنا روبو: كنجاوب بنصوص مكتوبة من قبل. إلا بغيتو واحد من الهيئة يقرا سؤالكم، كتبوه وغادي نقترح عليكم نصيفطوه ليها.
talk-help = مرحبا. قولو ليا ف جملة وحدة شنو واقف ليكم، ولا ختارو:
talk-ask = مرحبا، تفضلو: كتبو السؤال ديالكم ف جملة وحدة، ولا ختارو:
talk-confused = سمحو ليا، ما شرحتش مزيان. قولو ليا ف جملة وحدة شنو بغيتو ديرو، ولا ختارو:
talk-insult = سمحو ليا إلا ما عاونتكمش. واحد من الهيئة يقدر يقرا سؤالكم:
talk-success = مبروك! إلا مازال ما صرحتو، هادا هو الأجل:
talk-yes = واخا. أنا هنا إلا احتجتو شي حاجة.
talk-no = واخا، ماشي مشكل. أنا هنا إلا احتجتو شي حاجة.
talk-again = أنا مازال هنا: كتبو السؤال ديالكم، ولا ختارو:
talk-next = نجربو حاجة أخرى:
talk-then = ومن بعد:
faq-did-you-mean = ما متأكدش واش فهمت. واش سؤالكم هو شي واحد من هادو؟
faq-said-above = ↑ عاد جاوبت على هادشي ف هاد الرسالة.
faq-group-doubt = ما متأكدش واش فهمت، وما بغيتش نغلط: سولوني ف الخاص.
none-of-these = حتى وحدة: نسول الهيئة
vote-yes = 👍 مزيان
vote-no = 👎 لا
vote-yes-thanks = شكرا.
vote-no-thanks = شكرا، تقيدات. تقدرو تسولو الهيئة.
not-my-question = ماشي هادا سؤالي
ask-order = 🙋 نسول الهيئة
source-testimony = زميل
source-official = رسمي
source-press = الصحافة
source-law = القانون
source-code = برامج
declared-button = ✅ صرحت
remind-me = 🔔 التذكيرات
calendar-button = 📆 الأجندة
deadline-title = 📅 الأجل اللي جاي
deadline-month = على الأجور ديال { $month }.
deadline-extension = هاد الشهر عندو أجل استثنائي، ف بلاصة { $normal }. { $by }
deadline-extension-again = هاد الشهر عندو أجل استثنائي: { $moves }. { $by }
deadline-by = تعلن عليه نهار { $announced } ({ $authority }).
deadline-by-undated = اللي علنات: { $authority }.
deadline-announced-by = هاد التاريخ جا من بلاغ: { $authority }، نهار { $announced }.
deadline-announced-by-undated = هاد التاريخ جا من بلاغ: { $authority }.
deadline-rule = القاعدة العادية: التصريح والخلاص على الأكثر نهار { $day } ف الشهر اللي من بعد، وهاد النهار محسوب. ساعة الإغلاق ما معروفاش: كل شهر، ديروها نهار { $before } ولا { $eve }.
deadline-rule-plain = القاعدة العادية: التصريح والخلاص على الأكثر نهار { $day } ف الشهر اللي من بعد، وهاد النهار محسوب. ساعة الإغلاق ما معروفاش: ما تسناوش حتى لآخر لحظة.
deadline-yes = إيه.
deadline-no = لا، على حسب اللي عارفين.
deadline-moved-later = إيه: الأجل تزاد.
deadline-moved-earlier = لا: الأجل تقدم.
deadline-moved-not = لا، على حسب اللي عارفين: ما عارفين حتى تمديد للأجور ديال { $month }. الأجل باقي هو:
deadline-from-to = من { $before } ل { $after }
deadline-then = { $before }، ومن بعد ل { $after }
deadline-no-for = لا، ماشي نهار { $date }، على حسب اللي عارفين.
deadline-no-more = لا، الأجل تبدل:
deadline-monthly-only = التصريح كيكون كل شهر، ماشي كل تلت شهور. التاريخ الجاي:
deadline-no-stays = لا، على حسب اللي عارفين. الأجل باقي هو:
deadline-in-time = إيه، حتى ل { $date }، وهاد النهار محسوب.
deadline-not-in-time = لا: آخر أجل هو { $date }.
deadline-still-time-yes = إيه، مازال الوقت.
deadline-still-time-no = لا، مازال الوقت.
deadline-still-time-plain = مازال الوقت.
deadline-moved-later-plain = الأجل تزاد.
deadline-moved-earlier-plain = الأجل تقدم.
deadline-moved-not-plain = ما عارفين حتى تمديد للأجور ديال { $month }. الأجل باقي هو:
deadline-moved-before = إيه، للأجور ديال { $month }: حتى ل { $date }، ودازت. للي جاي، ما عارفين حتى تمديد. الأجل:
deadline-announced = ⚠️ البلاغ رقم { $number } كيهضر على { $date }؛ التقويم ديالنا مازال كيقول { $due }.
deadline-by-rule = على حسب القاعدة العادية: ما عارفين حتى استثناء ديال هاد الشهر.
deadline-weekend = هاد النهار جا { $weekday }. حتى قاعدة مأكدة ما كتزيد شي نهار.
deadline-holiday = هاد النهار جا { $weekday } عطلة ({ $holiday }). حتى قاعدة مأكدة ما كتزيد شي نهار.
deadline-safe = صرحو على الأكثر نهار { $date }.
deadline-safe-now = صرحو دابا.
deadline-lead = { $days ->
    [0] { $date }، اليوم
    [one] { $date }، غدا
    [two] { $date }، بقاو يومين
    [few] { $date }، بقاو { $days } أيام
    [many] { $date }، بقا { $days } يوم
   *[other] { $date }، بقا { $days } يوم
}
deadline-lead-past = { $days ->
    [one] { $date }، كان البارح
    [two] { $date }، دازو يومين
    [few] { $date }، دازو { $days } أيام
    [many] { $date }، داز { $days } يوم
   *[other] { $date }، داز { $days } يوم
}
deadline-past = { $days ->
    [one] الأجل ديال أجور { $month } داز: كان البارح، { $date }.
    [two] الأجل ديال أجور { $month } داز: كان { $date }، هادي يومين.
    [few] الأجل ديال أجور { $month } داز: كان { $date }، هادي { $days } أيام.
    [many] الأجل ديال أجور { $month } داز: كان { $date }، هادي { $days } يوم.
   *[other] الأجل ديال أجور { $month } داز: كان { $date }، هادي { $days } يوم.
}
deadline-late-advice = مازال ما صرحتوش؟ صرحو وخلصو واخا هكاك، ف أقرب وقت: الزيادة كتطلع كل شهر.
deadline-moved-again = { $count ->
    [one] ما عارفين غير تمديد واحد: { $moves }.
   *[other] إيه: { $moves }.
}
deadline-moves = الأجور ديال { $month }، الأجل العادي: { $normal }.
deadline-move = • { $date }: { $by }
deadline-move-by = تعلن عليه نهار { $announced } ({ $authority })
deadline-move-by-undated = { $authority }
deadline-later = من بعد: { $dates }.
deadline-later-off = { $date } (حسن نهار { $safe })
sources = { $count ->
   *[other] منين جات:
}
snooze-evening = 🌙 اليوم مع 21:00
snooze-tomorrow = ☀ غدا
snooze-too-late = الأجل غادي يكون داز: صرحو دابا إلا مازال.
snooze-declared = هاد الشهر صرحتو بيه: ما كاين باش نفكركم.
talk-stop-reminders = 🔕 نحبس التذكيرات
talk-stop-announcements = 🔕 نحبس البلاغات
talk-announce-off = غادي توصلكم هنا البلاغات المؤكدة ديال الهيئة والصندوق، ملي يكونو.
talk-announce-button = 📣 نتوصل بالبلاغات
talk-announce-on = راه ديجا مشعولة: كتوصلكم البلاغات المؤكدة.
kind-word = شكرا! أنا هنا على ود ضمانكم: كتبو السؤال ديالكم، ولا ختارو:
kind-recording = شكرا! ما نقدرش نسمع ولا نشوف هاد الرسالة. جملة وحدة كافية، واخا فيها الأخطاء؛ ولا ختارو:
phone-not-needed = ما محتاجش النمرة ديال التيليفون ديالكم، وما كنخبيهاش. باش نقدر نعاونكم؟
one-word = ما فهمتش هاد الكلمة بوحدها. جملة كتعاوني، بحال «الكود ما وصلنيش»؛ ولا ختارو:
cancel = لا، نلغي
ask-confirm = هادشي اللي غادي يتصيفط، بلا سميتكم، مع «صيدلي، { $region }، { $spoken }». غادي يقراه شي زميل ولا الهيئة. نصيفطو؟
written-fr = بالفرنساوية
written-ar = بالعربية
written-en = بالنكليزية
written-ary = بالدارجة
written-ary-latn = بالدارجة بحروف لاتينية
ask-send = صيفطو
ask-sent = السؤال ديالكم عندو النمرة { $number }.
ask-hours = الفريق كيجاوب نهار { $date }: { $slots }.
ask-no-promise = ما نقدروش نوعدوكم بشي وقت.
ask-go-on = باش تزيدو شي حاجة، جاوبو على هاد الرسالة؛ /ask كيوريكم فين وصل السؤال.
ticket-stands-open = السؤال ديالكم نمرة { $number } مشا، ومازال ما خداه حتى واحد.
ticket-stands-taken = كاين شي واحد خدام على السؤال ديالكم نمرة { $number }: الجواب غادي يوصلكم هنا.
ticket-stands-answered = وصلكم هنا جواب على السؤال ديالكم نمرة { $number }. إلا ما كفاكمش، زيدو شنو ناقص.
ticket-late = تعطلنا كتر من العادة، سمحو لينا.
ticket-stands-again = ما كاين جديد ف السؤال نمرة { $number }. شي تفصيل آخر يقدر يعاون: زيدوه.
ticket-stays = السؤال ديالكم نمرة { $number } باقي.
ask-cancelled = ما تصيفط والو.
declared-all = ✅ تقيد: { $what }. ما بقا تذكير على هاد الشهر.
declared-which = { $what }: على أشمن صيدلية صرحتو؟
declared-not-yet = تقيد: { $what }، مازال ما تصرح.
declared-reminded-again = التذكيرات رجعو.
declared-none = ما كاين حتى تصريح مقيد، ومازال الوقت:
declared-which-month = أشمن شهر صرحتو بيه؟
declared-month-button = ✅ { $month } (آخر أجل: { $date })
declared-not-begun = هاد الشهر مازال ما بدا، والشهور اللي قبل كلهم مقيدين.
declared-told = ✅ { $what }: قيدتو «صرحت».
declared-told-some = { $what }: سالات { $done } ✅. بقات: { $left }.
declared-undo = ↩ لا، مازال ما صرحت
declared-next = الأجل اللي جاي: { $date }.
declared-next-reminded = الأجل اللي جاي: { $date }. غادي نفكركم بيه.
declared-remind = 🔔 فكروني الشهر الجاي
declared-remind-done = واخا: كل شهر غادي نفكركم بآخر أجل. باش تبدلو الأيام ولا الساعة: /reminders.
pass-on = 🤝 نصيفطو لشي زميل (واتساب)
picture-nothing = ما عرفت ف هاد التصويرة لا رسالة خطأ لا بلاغ. شنو كتقول الشاشة؟ كتبوها بلا كود، بلا كلمة السر وبلا معرّف، ولا ختارو:
picture-cannot = ما نقدرش نقرا التصاور. شنو كتقول الشاشة؟ كتبوها بلا كود، بلا كلمة السر وبلا معرّف؛ وإلا كان بلاغ، النمرة ديالو كافية (بحال 2025-07-003). ولا ختارو:
picture-unread = ما قدرتش نقرا هاد التصويرة؛ تصويرة الشاشة كتتقرا حسن. شنو كتقول الشاشة؟ كتبوها بلا كود، بلا كلمة السر وبلا معرّف، ولا ختارو:
picture-busy = بزاف ديال التصاور جايين دابا: عاودو صيفطوها من بعد شي دقايق. ولا قولو ليا شنو كيبان ف الشاشة، ولا ختارو:
picture-your-words = ما قدرتش نقرا التصويرة؛ كنجاوب على الهضرة ديالكم.
picture-no-words = ما عرفت والو ف التصويرة؛ كنجاوب على الهضرة ديالكم.
picture-error = 🖼 على حسب رسالة الخطأ اللي ف التصويرة ديالكم:
picture-words = 🖼 على حسب الكلام اللي ف التصويرة ديالكم:
picture-step = 🖼 التصويرة ديالكم فيها الخطوة { $number } من { $total }: { $title }
picture-open-step = نشوف هاد الخطوة
guide-resume = ◀ نكمل من الخطوة { $step }
guide-stuck = الخطوة { $step }: فين حصلتو؟
guide-back-to-step = ▶ نرجع للخطوة { $step }
guide-stuck-where = فين حصلتو؟
guide-back-to-all = ▶ الخطوات كاملين
guide-done = مبروك، دخلتو لضمانكم. بقا غير تصرحو: ملي تساليو، وركو على «صرحت».
guide-again = ↺ نعاود نشوف
guide-which = 🤔 أشمن وحدة نختار؟
guide-stopped-at = المرة اللي فاتت ({ $guide })، وصلتو للخطوة { $step }.
mistyped-meant = واش بغيتو { $name }؟
button-stale = هاد الزر ما بقاش خدام. كتبو /start باش تكملو.
message-out-of-reach = هاد الرسالة قديمة بزاف باش تتبدل. عاودو كتبو الأمر.

# Les fraudes racontées
trap-address = 🔴 ردو البال: ما كنعرفش هاد العنوان { $address }. ما تحلوهش، وما تكتبو فيه لا كود، لا كلمة السر، لا معرّف. باش تدخلو لضمانكم، كتبو بيديكم { $portal }
trap-code = 🔴 ردو البال: هاد الطلب ما جايش من عندنا. ما تصيفطو لا كود، لا كلمة السر، لا معرّف لهاد النمرة.
portal-yes = إيه، هادا هو العنوان ديال البوابة.
fraud-asked = 🔴 ما تعطيو والو: لا كود، لا كلمة السر، لا معرّف، لا فلوس، واخا يقول ليكم راه من الصندوق. قطعو وما تجاوبوش.
fraud-intruded = 🔴 بدلو كلمة السر دابا: كتبو العنوان بيديكم { $portal }. وإلا ما تقبلاتش، دخلو من «Mot de passe oublié». وعلمو وكالة الصندوق بداكشي اللي شفتو.
fraud-done = 🔴 بدلو كلمة السر دابا، وما تعطيو والو آخر لهاد الشخص. كتبو العنوان بيديكم: { $portal }
fraud-bank = 🔴 عيطو هو الأول للبنك ديالكم، ف النمرة اللي مكتوبة ف لاكارط، وقولو ليه شنو عطيتو. ما تعطيو والو آخر لهاد الشخص. وإلا عطيتو كلمة السر حتى هي، بدلوها؛ كتبو العنوان بيديكم: { $portal }
late-day-before = 📅 نهار { $day } ماشي معطل: آخر أجل هو { $due }.
late-day-after = ⚠️ نهار { $day } جاي مورا آخر أجل ({ $due }): غادي تكونو معطلين.

## الحالة ديال البوابة
portal-button = 🌦 واش خدامة البوابة دابا؟
portal-title = البوابة ديال ضمانكم دابا
portal-now-works = ✅ خدامة عند الأغلبية: { $count } ديال الزملاء من { $total }، ف { $minutes ->
    [30] آخر نص ساعة
    [60] آخر ساعة
   *[other] آخر ساعتين
}.
portal-now-mixed = ⚠️ خدامة غير عند شي وحدين: { $count } ديال الزملاء من { $total }، ف { $minutes ->
    [30] آخر نص ساعة
    [60] آخر ساعة
   *[other] آخر ساعتين
}.
portal-now-blocked = ⛔ حابسة عند الأغلبية: { $count } ديال الزملاء من { $total }، ف { $minutes ->
    [30] آخر نص ساعة
    [60] آخر ساعة
   *[other] آخر ساعتين
}.
portal-now-unknown = ❔ ما نقدرش نقول ليكم: { $total ->
    [0] حتى زميل ما جاوب
   *[other] الزملاء اللي جاوبو { $total }
} ف { $minutes ->
    [30] آخر نص ساعة
    [60] آخر ساعة
   *[other] آخر ساعتين
}، وخاص { $fewest } على الأقل.
portal-voices = هادشي كيقولوه الزملاء ملي كيوركو على زر، ماشي معلومة من الصندوق.
portal-best = على حسب { $total } جواب ديال الزملاء ف عشر أيام، أحسن الساعات باش تدخلو: { $hours }.
portal-best-hour = { $span } ({ $works } من { $total })
portal-span = { $begin } حتى { $end }
portal-say-works = ✅ عندي خدامة
portal-say-blocked = 🆘 عندي حابسة
portal-said = شكرا، قيدتها.
portal-watch = 🔔 علموني ملي ترجع تخدم
portal-unwatch = 🔕 ما تبقاوش تعلموني
portal-watching = 🔔 صافي: غادي نعلمكم مرة وحدة، ملي ترجع تخدم. وإلا ما كان حتى خبار حتى { $date } مع { $time }، غادي ننسى الطلب ديالكم.
portal-watch-works = راها خدامة دابا عند الأغلبية: جربو دابا.
portal-unwatched = صافي، ما غاديش نعلمكم.
portal-in-private = نقول كيفاش هي عندي
