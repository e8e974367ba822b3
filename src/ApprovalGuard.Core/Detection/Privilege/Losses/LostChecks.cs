using System.Buffers;
using System.Text.RegularExpressions;
using ApprovalGuard.Changes;
using ApprovalGuard.Detection.Privilege.Rules;
using ApprovalGuard.Findings;

namespace ApprovalGuard.Detection.Privilege.Losses;

/// <summary>
/// Checks that a change takes away while what they guarded stays: of logins and rights, of signatures and tokens, of certificates and checksums.
/// A check that moves, is written anew, or goes with the code that it guarded is none.
/// </summary>
internal sealed partial class LostChecks : IReader
{
    /// <summary>More lines in one go are code that goes, not a check.</summary>
    private const int LongestRun = 12;

    private const int LongestLine = 2000;
    private const int CharactersAtOnce = 16;

    /// <summary>The rule.</summary>
    public static readonly RuleInfo Rule = Privilege.Rules.Rule.Structure("check-removed", Severity.Medium, "check removed", "https://cwe.mitre.org/data/definitions/862.html",
        "What it guarded is still there, and from now on open to whoever the check kept out.", "Put the check back, or say where it is done now.") with
    {
        Positives =
        [
            new("def pay(request):\n    return charge(request)\n", "src/views.py") { Before = "@login_required\ndef pay(request):\n    return charge(request)\n" },
            new("app.post('/hook', (req, res) => {\n  handle(req.body);\n});\n", "src/app.js") { Before = "app.post('/hook', (req, res) => {\n  if (!verifySignature(req)) return res.sendStatus(401);\n  handle(req.body);\n});\n" },
            new("curl -fsSLO https://tool.dev/a.tgz\ntar xf a.tgz\n", "deploy/setup.sh") { Before = "curl -fsSLO https://tool.dev/a.tgz\necho \"$SUM a.tgz\" | sha256sum -c\ntar xf a.tgz\n" },
        ],
        Negatives =
        [
            new("@permission_required('pay')\n@login_required\ndef pay(request):\n    return 1\n", "src/views.py") { Before = "@login_required\ndef pay(request):\n    return 1\n" }, new("a = 1\nb = 2\n", "src/views.py") { Before = "a = 1\n@login_required\ndef pay(request):\n    return 1\nb = 2\n" },
            new("a = 1\n", "src/views.py") { Before = "a = 1\n# uses login_required\n" }, new("it('x', () => {\n  go();\n});\n", "test/app.test.js") { Before = "it('x', () => {\n  verifySignature(req);\n  go();\n});\n" },
        ],
    };

    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "login_required", "permission", "passes_test", "auth", "jwt", "roles", "admin_required", "staff_member", "csrf", "Secured", "UseGuards", "AntiForgery", "RequireHttps", "before_action", "before_filter", "forgery", "ensureLoggedIn",
            "verify", "IsAdminUser", "HttpsRedirection", "hasRole", "hasAny", "compare_digest", "hmac.Equal", "timingSafeEqual", "FixedTimeEquals", "secure_compare", "checkServerIdentity", "validateToken", "validate_token", "check_password",
            "bcrypt.compare", "require_admin", "rejectUnauthorized", "InsecureSkipVerify", "sha256sum", "sha512sum", "shasum",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Marks in front of what they guard.</summary>
    [GeneratedRegex(@"^\s*@(?<n>login_required|permission_required|user_passes_test|requires_auth\w*|auth_required|jwt_required|roles_required|roles_accepted|admin_required|staff_member_required|csrf_protect|require_auth\w*|require_permission\w*|authenticated|authorize|PreAuthorize|PostAuthorize|Secured|RolesAllowed|RequiresPermissions|RequiresRoles|UseGuards|Authorized|Roles|RequirePermission\w*)\b|^\s*\[\s*(?<n>Authorize|ValidateAntiForgeryToken|AutoValidateAntiforgeryToken|RequireHttps|PrincipalPermission)\b", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex Mark { get; }

    /// <summary>Calls and settings.</summary>
    [GeneratedRegex(@"\b(?:before_action|before_filter)\s*\(?\s*:(?<n>(?:authenticate|authorize|require|verify|ensure|check)\w*)|\b(?<n>protect_from_forgery)\b|\b(?<n>requireAuth\w*|isAuthenticated|ensureAuthenticated|ensureLoggedIn|passport\.authenticate|requireRole\w*|requirePermission\w*|checkPermissions?|verifyToken|authMiddleware|csrfProtection|verify_csrf\w*|csrf_protect)\b"
        + @"|\bpermission_classes\s*=[^\n]{0,80}?\b(?<n>IsAuthenticated|IsAdminUser)\b|\.(?<n>UseAuthentication|UseAuthorization|RequireAuthorization|UseHttpsRedirection|UseAntiforgery|hasRole|hasAuthority|hasAnyRole|authenticated)\s*\("
        + @"|\b(?<n>verify_?signature|VerifySignature|verifySignature|verify_?[wW]ebhook\w*|jwt\.verify|hmac\.compare_digest|hmac\.Equal|timingSafeEqual|FixedTimeEquals|secure_compare|checkServerIdentity|validateToken|validate_token|verify_token|verifyIdToken|verify_password|VerifyPassword|check_password\w*|password_verify|bcrypt\.compare\w*|has_permission|hasPermission|check_permission\w*|authorize!|require_admin|is_authorized|isAuthorized|checkAccess)\s*[!(]"
        + @"|(?<n>\bverify\s*=\s*True\b|\brejectUnauthorized[""']?\s*:\s*true\b|\bInsecureSkipVerify\s*:\s*false\b|\bCURLOPT_SSL_VERIFYPEER\b[^\n]{0,20}(?:true|1)\b)"
        + @"|(?<n>\bsha(?:256|512)sum\s+(?:-\w+\s+)*(?:-c|--check)\b|\bshasum\s+[^\n|;]{0,20}(?:-c|--check)\b|\bgpg\s+(?:--\w+\s+)*--verify\b|\bcosign\s+verify\b)", RegexOptions.ExplicitCapture, 250)]
    private static partial Regex Call { get; }

    /// <inheritdoc/>
    public IReadOnlyList<RuleInfo> Rules => [Rule];

    /// <inheritdoc/>
    public IEnumerable<(SourceText Piece, Sighting Sighting)> Look(FileView file)
    {
        if (!file.IsChange || file.File.Removed.Count == 0 || file.File.Change is { Kind: FileChangeKind.Deleted } || file.Is(FileRole.Test) || !file.Is(FileRole.Acting))
        {
            yield break;
        }

        var added = new Lazy<string>(() => AddedText(file.File));
        foreach (var piece in file.File.Removed)
        {
            for (var i = 0; i < piece.LineCount; i++)
            {
                if (piece.IsTarget(i) && Find(file, piece, i, added) is { } sighting)
                {
                    yield return (piece, sighting);
                }
            }
        }
    }

    private static Sighting? Find(FileView file, SourceText piece, int index, Lazy<string> added)
    {
        var line = piece.Line(index);
        if (line.Length > LongestLine || !line.ContainsAny(Words))
        {
            return null;
        }

        var text = piece.Text;
        var match = Mark.Match(text, piece.LineStart(index), line.Length);
        var isMark = match.Success;
        match = isMark ? match : Call.Match(text, piece.LineStart(index), line.Length);
        var name = match.Groups["n"];
        if (!match.Success || IsDeclaration(line) || IsIn(file, added, name.Value) || !GuardedStays(piece, index, isMark, name => IsIn(file, added, name))
            || file.Weigh(isMark ? Severity.Medium : Severity.Low, piece, match.Index) is not { } severity)
        {
            return null;
        }

        var indent = line.Length - line.TrimStart().Length;
        return new Sighting(Rule, piece.LineStart(index) + indent, line.Trim().Length) { Severity = severity, Message = $"check removed: {name.Value}" };
    }

    /// <summary>Whether the removed lines are few and stand before code that is still there.</summary>
    private static bool GuardedStays(SourceText piece, int index, bool isMark, Func<string, bool> isAdded)
    {
        int first = index, last = index;
        while (first > 0 && piece.IsTarget(first - 1))
        {
            first--;
        }

        while (last + 1 < piece.LineCount && piece.IsTarget(last + 1))
        {
            last++;
        }

        if (last - first >= LongestRun)
        {
            return false;
        }

        for (var next = isMark ? index + 1 : last + 1; next < piece.LineCount; next++)
        {
            var line = piece.Line(next).Trim();
            if (line.IsEmpty || (isMark && line[0] is '@' or '['))
            {
                continue;
            }

            return !piece.IsTarget(next) ? isMark || !IsClosing(line) || first > 0 : isAdded(NameIn(line));
        }

        return false;
    }

    /// <summary>Whether the word stands in a line that the change adds. A search walks many characters at a time, and is paid for so.</summary>
    private static bool IsIn(FileView file, Lazy<string> added, string word)
    {
        file.Effort.Spend(added.Value.Length / CharactersAtOnce);
        return added.Value.Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsClosing(ReadOnlySpan<char> line) => line[0] is '}' or ')' or ']' || line is "end";

    /// <summary>An import, a definition or a requirement names the check and does not do it.</summary>
    private static bool IsDeclaration(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        foreach (var word in (ReadOnlySpan<string>)["import ", "from ", "using ", "use ", "require", "const {", "export ", "def ", "function ", "func ", "async function", "fn ", "pub fn", "public ", "private ", "protected ", "internal ", "static ", "class ", "interface ", "#include"])
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest word of a line, by which it is found again where it was changed.</summary>
    private static string NameIn(ReadOnlySpan<char> line)
    {
        var best = "";
        var start = 0;
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] == '_'))
            {
                continue;
            }

            best = i - start > best.Length ? line[start..i].ToString() : best;
            start = i + 1;
        }

        return best;
    }

    private static string AddedText(InspectedFile file) =>
        string.Join('\n', file.Pieces.SelectMany(static piece => Enumerable.Range(0, piece.LineCount).Where(piece.IsTarget).Select(index => piece.Line(index).ToString())));
}
