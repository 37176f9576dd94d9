/// The codes of ISO 3166-1.
enum CountryCodes {
  /// How a code stands in the standard.
  enum Standing { case assigned, forUsers, unknown }

  static func standing(of code: String) -> Standing {
    if twoLetters[code] != nil { return .assigned }
    return isForUsers(code) ? .forUsers : .unknown
  }

  /// The ranges that the standard leaves to users: AAA to AAZ, QMA to QZZ, XAA to XXZ, ZZA to ZZZ.
  private static func isForUsers(_ code: String) -> Bool {
    let letters = Array(code.utf8)
    guard letters.count == 3 else { return false }
    func isBetween(_ letter: UInt8, _ first: Unicode.Scalar, _ last: Unicode.Scalar) -> Bool {
      (UInt8(ascii: first)...UInt8(ascii: last)).contains(letter)
    }
    guard letters.allSatisfy({ isBetween($0, "A", "Z") }) else { return false }
    return switch letters[0] {
    case UInt8(ascii: "A"): letters[1] == UInt8(ascii: "A")
    case UInt8(ascii: "Q"): isBetween(letters[1], "M", "Z")
    case UInt8(ascii: "X"): isBetween(letters[1], "A", "X")
    case UInt8(ascii: "Z"): letters[1] == UInt8(ascii: "Z")
    default: false
    }
  }

  /// The two letters of each code of three.
  static let twoLetters: [String: String] = Dictionary(
    uniqueKeysWithValues: table.split { $0 == " " || $0 == "\n" }.map {
      (String($0.prefix(3)), String($0.suffix(2)))
    })

  private static let table = """
    ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI
    BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT
    BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU
    CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET
    FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR
    GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR
    IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB
    LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH
    MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE
    NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL
    PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ
    SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC
    TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY
    USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW
    """
}
