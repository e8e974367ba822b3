namespace ApprovalGuard.Policies;

/// <summary>The organisation's policies that <c>policy update</c> fetched into the Git directory. A check never fetches.</summary>
public interface IPolicyCopies
{
    /// <summary>The text of the copy; null where it was not fetched.</summary>
    byte[]? Find(ExtendsReference reference);
}
