namespace ApprovalGuard.Detection.AgentConfig.Instructions;

/// <summary>Where words stand that could be meant for a model.</summary>
internal enum Place
{
    /// <summary>In a file that agents read by themselves.</summary>
    Instructions,

    /// <summary>In a document, and not shown: a comment of Markdown or HTML, an element that is not displayed.</summary>
    Hidden,

    /// <summary>In a comment of code.</summary>
    Comment,

    /// <summary>In code, neither in a comment nor in a string that ends on its line: a docstring, a text over several lines.</summary>
    Text,

    /// <summary>In a document.</summary>
    Prose,

    /// <summary>In a string or a value.</summary>
    Literal,
}
