//! The parser: any bytes. What it accepts, a general parser accepts and reads alike.

#![no_main]

use document::dom::{Document, Node, Shape};
use document::text::decode;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(decoded) = decode(bytes) else { return };
    let Ok(ours) = Document::parse(&decoded) else {
        return;
    };
    // The text is decoded and has its line ends normalised; a declaration stands before `start`.
    let text = &decoded.text[decoded.start..];
    let theirs =
        roxmltree::Document::parse(text).expect("a general parser refuses what ours accepts");
    same_children(ours.node(), theirs.root());
});

fn same_children(ours: Node<'_, '_>, theirs: roxmltree::Node<'_, '_>) {
    let mut left = ours.child_elements();
    let mut right = theirs.children().filter(roxmltree::Node::is_element);
    loop {
        match (left.next(), right.next()) {
            (None, None) => break,
            (Some(ours), Some(theirs)) => same_element(ours, theirs),
            _ => panic!("another number of elements"),
        }
    }
    let joined: String = theirs
        .children()
        .filter(roxmltree::Node::is_text)
        .filter_map(|node| node.text())
        .collect();
    if ours.shape() == Shape::Element {
        assert_eq!(ours.text(), joined);
    }
}

fn same_element(ours: Node<'_, '_>, theirs: roxmltree::Node<'_, '_>) {
    assert_eq!(ours.local_name(), theirs.tag_name().name());
    assert_eq!(
        ours.namespace().unwrap_or_default(),
        theirs.tag_name().namespace().unwrap_or_default()
    );
    assert_eq!(ours.attributes().count(), theirs.attributes().count());
    for (ours, theirs) in ours.attributes().zip(theirs.attributes()) {
        assert_eq!(ours.local, theirs.name());
        assert_eq!(ours.namespace, theirs.namespace());
        assert_eq!(ours.value, theirs.value());
    }
    same_children(ours, theirs);
}
