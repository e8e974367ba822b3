namespace ApprovalGuard.Detection.HiddenText;

/// <summary>Where in a line of code a character stands.</summary>
internal enum Region : byte
{
    /// <summary>Between strings and comments.</summary>
    Code,

    /// <summary>In a literal; its quotes are code.</summary>
    Literal,

    /// <summary>In a comment, its marks included.</summary>
    Comment,
}
