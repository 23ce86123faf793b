"""Names and things that people choose as a password: first names, towns, seasons, animals."""

from bot.core.redaction.reading import words

# Said of passwords too: « mot de passe refusé lundi ». Right behind the name of one they are it.
DAYS = words("""
    lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday
    saturday sunday janvier fevrier mars avril juin juillet aout septembre octobre novembre
    decembre january february april june july august september october november december
    ramadan chaabane chaoual moharram rajab الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الاحد
    يناير فبراير مارس ابريل ماي يونيو يوليوز غشت شتنبر اكتوبر نونبر دجنبر رمضان شعبان شوال
    tnin tlat larb3 lkhmis jem3a sebt l7ed
""")
NAMES = words("""
    printemps hiver automne spring summer winter autumn khrif ربيع صيف شتاء خريف الربيع الصيف
    الشتاء الخريف casablanca casa dar-el-beida rabat fes fez marrakech marrakesh tanger tangier
    agadir meknes oujda kenitra tetouan safi mohammedia nador taza settat berrechid khemisset
    larache laayoune dakhla essaouira ouarzazate errachidia ifrane azrou chefchaouen chaouen
    asilah azemmour tiznit taroudant guelmim zagora merzouga khouribga berkane saidia hoceima
    midelt mdiq fnideq paris londres london madrid medine makka mekka istanbul dubai atlas rif
    sahara souss zerhoun toubkal الدارالبيضاء كازا كازابلانكا الرباط رباط فاس مراكش طنجه اكادير
    مكناس وجده القنيطره تطوان سلا اسفي المحمديه الناظور تازه سطات الصويره ورزازات افران شفشاون
    مكه الصحراء صحراء الاطلس اطلس mohamed mohammed muhammad ahmed ali omar othmane osman hassan
    hussein hossein youssef yousef ibrahim brahim ismail idriss driss rachid saad samir karim
    khalid hamid abdelhamid abdellah abdallah abderrahim abderrahmane abdelilah mustapha mostafa
    mehdi amine yassine yasser zakaria bilal anas ayoub hamza imad jamal kamal nabil noureddine
    salah taha tarik tariq walid ziad adam rayan hicham hakim badr aziz fouad ilyas younes moad
    mouad fatima fatma fatimzahra fatim khadija karima
    hafida fouzia aicha aisha maryam meriem mariam amina naima
    latifa malika nadia najat najia rachida saida samira sanaa sara sarah siham soukaina souad
    wafa zineb zainab zahra zohra hanane hajar hind houda imane ikram kawtar kaoutar lamia leila
    layla laila loubna manal maha mouna nawal nora noura ghita rima rajae salma salwa yasmine
    asmae asma assia bouchra btissam chaimae doha dounia farah ghizlane hafsa halima hasnae inas
    ines jihane oumaima rania safae widad yousra malak aya محمد احمد عمر عثمان حسين يوسف ابراهيم
    اسماعيل ادريس رشيد سعيد سعد سمير كريم خالد حميد مصطفي المهدي امين ياسين زكرياء بلال انس ايوب
    حمزه عماد جمال كمال نبيل نورالدين صلاح طه طارق وليد زياد ادم ريان رضا هشام حكيم بدر عزيز فواد
    الياس يونس معاد فاطمه فاطنه خديجه عايشه مريم امينه نعيمه لطيفه مليكه ناديه نجاه رشيده سعيده
    سميره سناء ساره سهام سكينه سعاد وفاء زينب زهره زهراء حنان هاجر هند هدي ايمان اكرام كوثر لمياء
    ليلي لبني منال مها نوال نوره غيته ريم سلمي سلوي ياسمين اسماء اسيه بشري ابتسام شيماء ضحي دنيا
    فرح غزلان حفصه حليمه حسناء ايناس جيهان اميمه رانيا صفاء وداد يسري ملاك نور slaoui bennani
    alaoui tazi fassi benjelloun berrada chraibi idrissi filali amrani lahlou soleil lune ciel
    ocean montagne desert fleur fleurs rose tulipe jasmin lavande tournesol olive olivier zitoun
    zitouna citron pomme banane fraise cerise miel menthe amlou argan safran canelle henne
    arganier palmier lion tigre chien cheval gazelle aigle lapin oiseau papillon dauphin loup
    renard panda minou rex milou medor simba bella princesse reine roi ange amour bonheur espoir
    paix liberte maman papa baba cheri cherie habibi habibti hbiba violet wydad raja rca barca
    bayern milan juventus messi ronaldo zidane hakimi bounou sunshine moonlight flower moon sky
    sea mountain honey lucky angel love dragon monkey tiger eagle horse dog bird butterfly
    dolphin princess queen king happiness شمس قمر سماء بحر جبل ورده ياسمينه زيتون زيتونه ليمون
    تفاح عسل نعناع زعفران نخله اسد نمر قط كلب حصان غزاله نسر حمامه فراشه اميره ملكه ملك حريه
    عايله ماما بابا حبيبي حبيبتي الوداد الرجاء وردتي قمري شمسي عسري chams chemsse qamar warda
    zaytoun 3asal n7la nakhla asad ghzala 7ouriya 7bibi 7biba walida lwalida chemsi 9amar wardti
""")
