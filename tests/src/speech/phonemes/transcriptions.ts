/**
 * Vocalised sentences and how a careful newsreader says them, transcribed by
 * hand: DIN 31635 letter by letter as it sounds, words apart by spaces, the
 * joining alef left out after a vowel, the last short vowel before a pause
 * silent.
 *
 * @source DIN 31635 (1982); Wright I §§ 1–30, II §§ 223–230 (pause).
 */
export const transcriptions: readonly (readonly [
  text: string,
  sounds: string,
])[] = [
  // Short and long vowels.
  ["كَتَبَ الْوَلَدُ دَرْسَهُ.", "kataba lwaladu darsah"],
  ["قَالَ الْمُعَلِّمُ كَلَامًا جَمِيلًا.", "qāla lmuʿallimu kalāman ǧamīlā"],
  ["يَقُولُ النَّاسُ قَوْلًا كَثِيرًا.", "yaqūlu nnāsu qawlan kaṯīrā"],
  ["نَامَ الطِّفْلُ فِي سَرِيرِهِ.", "nāma ṭṭiflu fī sarīrih"],
  ["سُورُ الْبَيْتِ عَالٍ.", "sūru lbayti ʿāl"],
  ["نُورُ الْقَمَرِ جَمِيلٌ.", "nūru lqamari ǧamīl"],
  ["دَعَا الْمَلِكُ وُزَرَاءَهُ.", "daʿā lmaliku wuzarāʾah"],
  ["مَشَى الرَّجُلُ طَوِيلًا.", "mašā rraǧulu ṭawīlā"],
  // Diphthongs.
  ["بَيْتُنَا فَوْقَ التَّلِّ.", "baytunā fawqa ttall"],
  ["زَيْتُ الزَّيْتُونِ مُفِيدٌ.", "zaytu zzaytūni mufīd"],
  ["هَذَا يَوْمٌ طَوِيلٌ.", "hāḏā yawmun ṭawīl"],
  ["خَوْفُ اللَّيْلِ كَبِيرٌ.", "ḫawfu llayli kabīr"],
  // Doubled consonants.
  ["عَلَّمَ مُحَمَّدٌ أُمَّهُ.", "ʿallama muḥammadun ʾummah"],
  ["كُلُّ شَيْءٍ مُمْكِنٌ.", "kullu šayʾin mumkin"],
  ["مَرَّ عَلِيٌّ بِنَا.", "marra ʿaliyyun binā"],
  ["هِيَ مَدِينَةٌ مِصْرِيَّةٌ.", "hiya madīnatun miṣriyya"],
  ["السَّيَّارَةُ سَرِيعَةٌ جِدًّا.", "ʾassayyāratu sarīʿatun ǧiddā"],
  ["قُوَّةُ الْجَيْشِ.", "quwwatu lǧayš"],
  ["الْحُرِّيَّةُ لِلنَّاسِ.", "ʾalḥurriyyatu linnās"],
  ["ضَلَّ الْمُسَافِرُ الطَّرِيقَ.", "ḍalla lmusāfiru ṭṭarīq"],
  ["مَادَّةٌ خَاصَّةٌ.", "māddatun ḫāṣṣa"],
  // The article before sun and moon letters.
  ["الشَّمْسُ تُشْرِقُ.", "ʾaššamsu tušriq"],
  ["الْقَمَرُ يَغِيبُ.", "ʾalqamaru yaġīb"],
  ["فِي الصَّبَاحِ الْبَاكِرِ.", "fī ṣṣabāḥi lbākir"],
  ["عَلَى الطَّاوِلَةِ الصَّغِيرَةِ.", "ʿalā ṭṭāwilati ṣṣaġīra"],
  ["إِلَى السُّوقِ الْقَدِيمِ.", "ʾilā ssūqi lqadīm"],
  ["رَأَيْتُ الظَّبْيَ وَالثَّوْرَ.", "raʾaytu ẓẓabya waṯṯawr"],
  ["ذَهَبْتُ بِالسَّيَّارَةِ.", "ḏahabtu bissayyāra"],
  ["كَتَبْتُ بِالْقَلَمِ.", "katabtu bilqalam"],
  ["سَلَامٌ لِلْعَالَمِ.", "salāmun lilʿālam"],
  ["وَالْبَيْتُ كَالْقَصْرِ.", "walbaytu kalqaṣr"],
  // The joining alef.
  ["وَاسْتَمَرَّ الِاجْتِمَاعُ.", "wastamarra liǧtimāʿ"],
  ["اِسْتَقْبَلَ الْوَزِيرُ ضَيْفَهُ.", "ʾistaqbala lwazīru ḍayfah"],
  ["قَرَأْتُ اسْمَهُ.", "qaraʾtu smah"],
  ["فَانْطَلَقَ الْجَمَلُ.", "fanṭalaqa lǧamal"],
  ["هُوَ ابْنُ عَمِّي.", "huwa bnu ʿammī"],
  ["فِي الْبَيْتِ اثْنَانِ.", "fī lbayti ṯnān"],
  // Hamza.
  ["أَكَلَ أَحْمَدُ تُفَّاحَةً.", "ʾakala ʾaḥmadu tuffāḥa"],
  ["سَأَلَ سُؤَالًا.", "saʾala suʾālā"],
  ["قَرَأَ الْقُرْآنَ.", "qaraʾa lqurʾān"],
  ["السَّمَاءُ صَافِيَةٌ.", "ʾassamāʾu ṣāfiya"],
  ["بِئْرٌ عَمِيقَةٌ.", "biʾrun ʿamīqa"],
  ["رَئِيسُ الدَّوْلَةِ مَسْؤُولٌ.", "raʾīsu ddawlati masʾūl"],
  ["آمَنَ النَّاسُ بِالْآخِرَةِ.", "ʾāmana nnāsu bilʾāḫira"],
  // Thick consonants.
  ["صَدِيقِي طَبِيبٌ.", "ṣadīqī ṭabīb"],
  ["ضَرَبَ الظَّالِمُ طَبْلَهُ.", "ḍaraba ẓẓālimu ṭablah"],
  ["غَرَقَتِ السَّفِينَةُ.", "ġaraqati ssafīna"],
  ["عَظِيمٌ حَظُّهُ.", "ʿaẓīmun ḥaẓẓuh"],
  // Nunation, and the pause.
  ["اشْتَرَيْتُ كِتَابًا وَقَلَمًا.", "ʾištaraytu kitāban waqalamā"],
  ["جَاءَ رَجُلٌ، ثُمَّ ذَهَبَ.", "ǧāʾa raǧul ṯumma ḏahab"],
  ["فِي غُرْفَةٍ صَغِيرَةٍ.", "fī ġurfatin ṣaġīra"],
  ["هُدًى وَنُورٌ.", "hudan wanūr"],
  ["زَارَ مَدِينَةً، وَرَأَى بَحْرًا.", "zāra madīna waraʾā baḥrā"],
  // Long vowels that are not written, and letters that are not said.
  ["ذَلِكَ الْكِتَابُ.", "ḏālika lkitāb"],
  ["لَكِنَّ اللَّهَ كَرِيمٌ.", "lākinna llāha karīm"],
  ["الْحَمْدُ لِلَّهِ.", "ʾalḥamdu lillāh"],
  ["كَتَبُوا وَقَرَؤُوا.", "katabū waqaraʾū"],
  ["هَؤُلَاءِ قَوْمٌ كِرَامٌ.", "hāʾulāʾi qawmun kirām"],
  ["أُولَئِكَ هُمُ الصَّادِقُونَ.", "ʾulāʾika humu ṣṣādiqūn"],
  ["هَذِهِ الْمَدْرَسَةُ.", "hāḏihi lmadrasa"],
  // Numbers, with the vowels that the plan gives them.
  ["فِي 5 دُوَلٍ", "fī ḫamsi duwal"],
  ["جَاءَ 13 وَزِيرًا.", "ǧāʾa ṯalāṯata ʿašara wazīrā"],
  ["بَلَغَ 28", "balaġa ṯamāniyatan waʿišrīn"],
  ["عَامَ 2014", "ʿāma ʾalfayni waʾarbaʿata ʿašar"],
];
