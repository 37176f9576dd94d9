internal import AnalysisModel
internal import ArgumentParser

/// Whether text is recognised in pictures.
struct RecognitionOptions: ParsableArguments {
  @Option(
    name: .customLong("ocr"),
    help: "auto recognises pages without usable text, always every page, never none.")
  var recognition = TextRecognition.auto
}

extension TextRecognition: ExpressibleByArgument {}
