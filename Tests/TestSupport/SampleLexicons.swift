/// A small lexicon folder's files, as a newcomer would write them.
package enum SampleLexicons {
  package static let framework = """
    id: water
    title: "Water charter"
    short_title: "Water"
    source: "A charter made up for tests"
    version: "1.0.0"
    scope: "Plans for water"
    subject: water
    items:
      - id: W-1
        name: "Access"
        definition: "Everyone reaches safe water."
        source: "Article 1"
        relations:
          - {kind: related, target: W-2}
        contra:
          - "Wells are closed to strangers."
        worksheets: [situation, budget]
        elements:
          - id: W-1.1
            name: "Wells"
            definition: "Wells are dug."
            core: true
            source: "Article 1(a)"
            anchors: [A1]
            starter: "Dig wells."
            caps: {context: 3}
            filled: [responsible]
            together:
              - [W-2, W-2.1]
      - id: W-2
        name: "Care"
        definition: "Water is kept clean."
        source: "Article 2"
        elements:
          - id: W-2.1
            name: "Tests"
            definition: "Water is tested."
            core: true
            source: "Article 2(a)"
            starter: "Test the water."

    """

  package static let lexicon = """
    framework: water
    language: en
    version: "1.0.0"
    elements:
      W-1.1:
        terms:
          - 'dig NEAR/3 well'
          - {term: 'borehole', weight: defining, source: "A handbook", verified: true}
          - 'new well'
          - '(sink|drill) PRE/2 well'
        exclude:
          - 'as well'
        tests:
          match:
            - "Ten wells will be dug."
            - "The borehole serves two villages."
          no_match:
            - "Dig in as well."
            - "He slept soundly."
      W-2.1:
        terms:
          - 'test NEAR/4 water'
          - 'water quality'
          - 'laboratory'
          - 'sample* NEAR/3 water'
        tests:
          match:
            - "Water is tested monthly."
            - "Water quality is watched."
          no_match:
            - "Pupils are tested."
            - "The tide rises."

    """

  package static let vocabulary = """
    language: en
    version: "1.0.0"
    cues:
      actor: ['ministry of water']
    subjects:
      water: ['water']
    headings:
      foreword: ['foreword']
    columns:
      responsible: ['responsible']
    abbreviations: [Dr]
    empty_cells: ["n/a"]

    """

  package static let subjects = """
    subjects:
      - {id: water, name: water, plan: a water plan}

    """

  /// Writes the files into a folder.
  package static func write(to folder: borrowing TemporaryFolder) throws {
    try folder.write(framework, to: "water/framework.yaml")
    try folder.write(lexicon, to: "water/en.yaml")
    try folder.write(vocabulary, to: "common/en.yaml")
    try folder.write(subjects, to: "common/subjects.yaml")
  }
}
