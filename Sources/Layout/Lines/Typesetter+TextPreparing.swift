package import Typography

extension Typesetter: TextPreparing {}
