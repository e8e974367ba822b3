namespace ApprovalGuard.Changes;

/// <summary>What a file's content is, for counting and for looking inside.</summary>
public enum ContentKind
{
    /// <summary>Lines of text, in UTF-8 or any 8-bit or UTF-16 encoding.</summary>
    Text,

    /// <summary>An image or a font, by its signature and its name; counts 0.</summary>
    ImageOrFont,

    /// <summary>Any other binary; counts 101 and is named.</summary>
    Binary,
}
