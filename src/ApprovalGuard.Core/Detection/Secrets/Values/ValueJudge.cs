using System.Buffers;
using ApprovalGuard.Detection.Secrets.Names;
using ApprovalGuard.Detection.Secrets.Reading;

namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>
/// Decides what a value beside a secret's name is worth. A machine's bytes cost many bits a character, words cost few; what stands between them
/// is a password where the name says so.
/// </summary>
internal static class ValueJudge
{
    /// <summary>No secret goes on after these.</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \t\r\n\"`");

    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]{}=<>,;|:\\");

    private const int LeastPassword = 4;
    private const int MostPassword = 80;
    private const int LongPassword = 16;
    private const int LeastSecret = 8;

    /// <summary>What the value is worth.</summary>
    /// <param name="value">The value, without quotes.</param>
    /// <param name="kind">What its name promises.</param>
    /// <param name="notation">How it is written.</param>
    public static Worth Of(ReadOnlySpan<char> value, NameKind kind, Notation notation)
    {
        if (IsSomethingElse(value, notation))
        {
            return Worth.None;
        }

        if (Base64Text.In(value) is { } inside)
        {
            return kind == NameKind.Opaque ? Worth.None
                : IssuedValue.IsInside(inside) || (kind == NameKind.Password && Of(inside, kind, Notation.Bare) != Worth.None) ? Worth.Issued
                : Worth.None;
        }

        var profile = ValueProfile.Of(value);
        if (profile.Foreign > 0 || (profile.IsWordy && StandIns.HasTellingWord(value)))
        {
            return Worth.None;
        }

        return kind switch
        {
            NameKind.Password => IssuedValue.Is(value, profile) && value.Length >= LongPassword && ValueShape.IsBase64(value) ? Worth.Issued : Password(value, profile, notation),
            NameKind.Secret => IssuedValue.Is(value, profile) ? Worth.Issued : notation == Notation.Argument ? Worth.None : Secret(value, profile),
            NameKind.Issued => IssuedValue.Is(value, profile) ? Worth.Issued : Worth.None,
            NameKind.Opaque => IssuedValue.Is(value, profile) && IssuedValue.IsBytes(value, profile) ? Worth.Issued : Worth.None,
            _ => Worth.None,
        };
    }

    /// <summary>What a value is worth that stands where only a password can stand: after <c>IDENTIFIED BY</c>, <c>sshpass -p</c>.</summary>
    public static Worth OfPassword(ReadOnlySpan<char> value)
    {
        if (value.Length is < LeastPassword or > MostPassword || value.ContainsAny(Breaks) || Placeholder.IsMadeUp(value) || StandIns.IsStandIn(value) || ValueShape.IsHash(value))
        {
            return Worth.None;
        }

        var profile = ValueProfile.Of(value);
        return profile.Foreign > 0 || (profile.IsWordy && StandIns.HasTellingWord(value)) ? Worth.None
            : IssuedValue.Is(value, profile) && value.Length >= LongPassword && ValueShape.IsBase64(value) ? Worth.Issued
            : IsChosen(value, profile) ? Worth.Chosen
            : Worth.Weak;
    }

    private static bool IsSomethingElse(ReadOnlySpan<char> value, Notation notation) =>
        value.Length < LeastPassword
        || value.ContainsAny(Breaks)
        || Placeholder.IsMadeUp(value)
        || ValueShape.IsPlace(value)
        || ValueShape.IsPublic(value)
        || ValueShape.IsVersion(value)
        || ValueShape.IsHash(value)
        || ValueShape.IsEscaped(value)
        || (value.StartsWith("eyJ") && value.Count('.') == 2)
        || (notation is Notation.Bare or Notation.Loose && ValueShape.IsExpression(value))
        || (notation == Notation.Loose && !value.ContainsAnyInRange('0', '9'));

    /// <summary>What a person typed for a secret, as it came to hand.</summary>
    private static Worth Secret(ReadOnlySpan<char> value, ValueProfile profile) =>
        !profile.IsWordy && IsChosen(value, profile) ? Worth.Chosen
        : profile is { IsDrawn: true, Signs: 0, Letters: >= LeastSecret } ? Worth.Weak
        : Worth.None;

    private static Worth Password(ReadOnlySpan<char> value, ValueProfile profile, Notation notation)
    {
        if (value.Length > MostPassword || ValueShape.IsUuid(value) || StandIns.IsStandIn(value))
        {
            return Worth.None;
        }

        if (profile.Letters == 0)
        {
            return profile is { Digits: >= 6, Signs: 0 } && profile.Bits > 12 ? Worth.Weak : Worth.None;
        }

        return IsChosen(value, profile) && (notation != Notation.Argument || profile.Digits + profile.Signs >= 2 || HasInnerDigit(value)) ? Worth.Chosen
            : profile.IsDrawn && profile.Signs == 0 ? Worth.Weak
            : Worth.None;
    }

    /// <summary>Letters with digits or signs among them, as password rules ask for, and no identifier.</summary>
    private static bool IsChosen(ReadOnlySpan<char> value, ValueProfile profile)
    {
        const int Shortest = 6;
        const double LeastBits = 20;
        var joints = value.Count('_') + value.Count('-') + value.Count('.') + value.Count('/');
        var signs = profile.Signs - joints;
        if (value.Length < Shortest || profile.Letters == 0 || profile.Digits + signs == 0 || StandIns.IsStandIn(value))
        {
            return false;
        }

        return !profile.IsWordy ? profile.Bits >= LeastBits
            : value.ContainsAny(Brackets) ? false
            : HasInnerDigit(value) || (profile is { Upper: > 0, Lower: > 0, Digits: > 0 } && joints == 1) ? joints < 3
            : signs > 0 || joints == 0 ? profile.Digits + signs >= 2
            : profile.Digits >= 3 && joints < 3;
    }

    /// <summary>A digit between letters, where no counter stands: <c>Tr4vel</c>.</summary>
    private static bool HasInnerDigit(ReadOnlySpan<char> value)
    {
        for (var i = 1; i + 1 < value.Length; i++)
        {
            if (char.IsAsciiDigit(value[i]) && char.IsAsciiLetter(value[i - 1]) && char.IsAsciiLetter(value[i + 1]))
            {
                return true;
            }
        }

        return false;
    }
}
