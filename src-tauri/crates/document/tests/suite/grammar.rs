//! Documents made from bytes: every choice of a small XML grammar is taken by the next byte. Random bytes
//! give random documents, which are well-formed by construction and rich in what canonicalisation is
//! about: namespaces, attribute order, blanks, references, CDATA sections, instructions.

/// What a document may contain, for oracles that do not do everything as the recommendations say.
#[derive(Clone, Copy)]
pub struct Dialect {
    /// Comments, which some oracles always print.
    pub comments: bool,
    /// Literal tabs and line ends in attribute values, which some oracles do not turn into spaces.
    pub blanks_in_values: bool,
}

pub const EVERYTHING: Dialect = Dialect {
    comments: true,
    blanks_in_values: true,
};

/// Makes a document out of bytes.
pub fn document(choices: &[u8], dialect: Dialect) -> String {
    let mut writer = Writer {
        choices,
        out: String::new(),
        dialect,
        scope: Vec::new(),
    };
    if writer.pick(3) == 0 {
        writer
            .out
            .push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }
    writer.between_elements();
    writer.element(0);
    writer.between_elements();
    writer.out
}

struct Writer<'c> {
    choices: &'c [u8],
    out: String,
    dialect: Dialect,
    /// Prefixes in scope with their namespaces, outermost first.
    scope: Vec<(&'static str, &'static str)>,
}

impl Writer<'_> {
    /// A number below `n`; 0 when the bytes have run out.
    fn pick(&mut self, n: usize) -> usize {
        let Some((first, rest)) = self.choices.split_first() else {
            return 0;
        };
        self.choices = rest;
        usize::from(*first) % n
    }

    fn one_of(&mut self, all: &[&'static str]) -> &'static str {
        all[self.pick(all.len())]
    }

    fn between_elements(&mut self) {
        for _ in 0..self.pick(3) {
            let piece = self.one_of(&["\n", "<?go now?>", "<?go?>", " ", "<!--c-->"]);
            self.push(piece);
        }
    }

    fn push(&mut self, piece: &str) {
        if self.dialect.comments || !piece.starts_with("<!--") {
            self.out.push_str(piece);
        }
    }

    fn element(&mut self, depth: usize) {
        let outer = self.scope.len();
        let mut declarations = String::new();
        let mut declared = Vec::new();
        for _ in 0..self.pick(3) {
            let prefix = self.one_of(&["", "p", "q", "r"]);
            let uri = self.one_of(&["urn:1", "urn:2", "http://example.org/3", ""]);
            if declared.contains(&prefix) || (uri.is_empty() && !prefix.is_empty()) {
                continue;
            }
            declared.push(prefix);
            self.scope.push((prefix, uri));
            let colon = if prefix.is_empty() { "" } else { ":" };
            declarations.push_str(&format!(" xmlns{colon}{prefix}=\"{uri}\""));
        }
        let name = self.qualified(true, &["a", "b", "Poi", "é", "n-1"]);
        let mut attributes: Vec<String> = Vec::new();
        for index in 0..self.pick(4) {
            // A number in the name keeps expanded names apart, whatever the prefixes are bound to.
            let local = self.one_of(&["x", "name", "Z"]);
            let name = self.qualified(false, &[local]);
            let value = self.value();
            attributes.push(format!(" {name}{index}={value}"));
        }
        if self.pick(6) == 0 {
            let lang = self.one_of(&[" xml:lang=\"en\"", " xml:space='preserve'"]);
            attributes.push(lang.to_owned());
        }
        let at = self.pick(attributes.len() + 1);
        attributes.insert(at, declarations);
        let attributes = attributes.concat();
        let blank = self.one_of(&["", " ", "\n"]);
        self.out.push_str(&format!("<{name}{attributes}{blank}"));
        if self.pick(4) == 0 {
            self.out.push_str("/>");
        } else {
            self.out.push('>');
            self.children(depth);
            self.out.push_str(&format!("</{name}>"));
        }
        self.scope.truncate(outer);
    }

    fn children(&mut self, depth: usize) {
        for _ in 0..self.pick(5) {
            if depth < 6 && self.pick(2) == 0 {
                self.element(depth + 1);
            } else {
                let piece = self.one_of(&[
                    "text",
                    " ",
                    "\n",
                    "\t",
                    "\r\n",
                    "\r",
                    "&amp;",
                    "&lt;",
                    "&gt;",
                    "&quot;",
                    "&apos;",
                    "&#13;",
                    "&#x9;",
                    "&#xA;",
                    "&#233;",
                    "é",
                    "आशा",
                    "\u{1F600}",
                    "]]x",
                    ">",
                    "\"",
                    "'",
                    "<![CDATA[<&>]]>",
                    "<![CDATA[]]>",
                    "<![CDATA[\r\n]]>",
                    "<!--c-->",
                    "<?go a > b?>",
                ]);
                self.push(piece);
            }
        }
    }

    fn value(&mut self) -> String {
        let quote = self.one_of(&["\"", "'"]);
        let mut value = String::new();
        for _ in 0..self.pick(4) {
            let piece = self.one_of(&[
                "v", " ", "\t", "\n", "\r\n", "\r", "&amp;", "&lt;", "&gt;", "&quot;", "&apos;",
                "&#13;", "&#9;", "&#10;", "é", "आ", ">", "&#x20;",
            ]);
            let blank = piece.starts_with(['\t', '\n', '\r']);
            value.push_str(if blank && !self.dialect.blanks_in_values {
                " "
            } else {
                piece
            });
        }
        format!("{quote}{value}{quote}")
    }

    /// A name with a prefix that is in scope, or without one.
    fn qualified(&mut self, default: bool, locals: &[&'static str]) -> String {
        let local = self.one_of(locals);
        let prefixes: Vec<&str> = self
            .scope
            .iter()
            .map(|(prefix, _)| *prefix)
            .filter(|prefix| !prefix.is_empty())
            .collect();
        let choice = self.pick(prefixes.len() + 2 + usize::from(default));
        match prefixes.get(choice) {
            Some(prefix) => format!("{prefix}:{local}"),
            None => local.to_owned(),
        }
    }
}
