"""Words of weariness and anger: complaints are full of them, nobody chooses them."""

from bot.core.redaction.reading import words

MOODS = words("""
    marre bol ras-le-bol rasle-bol soule saoule soul saoul galere galerer honte honteux
    honteuse craque craquer craquage enerve enervee enervant enervante agace agacee agacant
    agacante gave gavee degoute degoutee degoutant degoutante misere bazar foutoir bordel merde
    merdique chiant chiante chier emmerde embete moque moquent moquer foutent fiche fichent
    folle fou dingue cingle abuse abusee puree mince zut flute punaise pourri pourrie nul nulle
    minable lamentable pitoyable catastrophe catastrophique calvaire enfer infernal infernale
    cauchemar supplice torture scandale scandaleux scandaleuse inadmissible inacceptable
    insupportable intolerable deplorable desastre desastreux horreur horrible affreux affreuse
    ridicule rigole rigolade blague plaisanterie foutage gueule farce cirque epuise epuisee
    epuisant epuisante fatiguee fatigant fatigante lassee lasse exaspere exasperee exasperant
    desespere desesperee desesperant frustre frustree frustrant frustrante colere furieux
    furieuse rage ragee pete peter nerfs nerf pleure pleurer crise bugue buggue bugge buguee
    bugs plante plantee plantage rame ramer lag lague beugue mouline patine abandonne laisse
    demoralise decourage decouragee decourageant stresse stressee stressant stressante panique
    panic angoisse angoissee deteste hais haine insulte mepris respect serieux vraie grosse
    sacre sacree fichu fichue fout foutu foutue tuant use usant casse-tete casse-pieds casse
    prise prises fed sick nightmare crazy nuts insane mad madness hell hate hated hates awful
    terrible dreadful ridiculous joke joking pathetic rubbish crap sucks suck damn bloody
    annoying annoyed annoys infuriating infuriated frustrating frustrated frustration fuming
    furious angry anger exhausted exhausting pain headache mess disaster disgrace disgraceful
    shame shameful shambles hopeless pointless desperate despair driving drives crying cry
    patience losing lags laggy buggy bug broken 3yina 3yitou 3yaw ta7et t3ebt t3bt kraht karaht
    kreht krahna krht 7chouma hchouma 7gra hogra mhzla mahzala fdi7a mssiba mosiba karita
    karitha msakh 3dab 3adab 7mar 7em9ni hem9ni hemmeqni 7m9ni 9hertouna 9hrtona tla3 ddem
    l3sab عييت عيينا تعبت تعبنا كرهت كرهنا كارثه مصيبه حشومه عيب فضيحه مهزله عذاب حكره حماقه
    حمقتوني قهرتونا طلع الدم دم اعصاب حرام ظلم casquette hallucine halluciner hallucinant croix
    banniere pourrit pourrissent pourrir infernaux killing kills 3yani 3yatni 3yatna cable
    cables dingues eponge jette tape nerveux
""")
