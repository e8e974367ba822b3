using System.Collections.Frozen;

namespace ApprovalGuard.Detection.Secrets.Names;

/// <summary>The words of names, in lower case, and what they say.</summary>
internal static class NameVocabulary
{
    /// <summary>What the search looks for: every name that promises something holds one of these.</summary>
    public static readonly string[] Stems =
    [
        "pass", "pwd", "pswd", "_pw", "pw=", "pw:", "pw ", "pw\"", "pw'", "secret", "token", "key", "cred", "auth", "salt", "nonce", "seed",
        "bearer", "jwt", "hmac", "_pin", "pin_", "_pat", "-pw ", "_iv", "iv =", "iv:", "iv\"", "iv'", "kennwort", "geheim", "contrase", "senha", "clave", "haslo", "hasło", "heslo", "parol",
        "wachtwoord", "mdp", "losenord", "lösenord", "salasana", "jelszo", "kodeord", "adgangskode", "sifre", "şifre", "пароль", "密码:", "密码：", "密码=", "密码 ", "密码为", "密码是", "密碼:", "密碼：", "口令:", "口令：", "パスワード", "비밀번호",
    ];

    private static readonly FrozenDictionary<string, NameKind> Words = Table(
        (NameKind.Password,
            "password passwords passwd passwords pass pwd pwds pw pswd psw passw passphrase passcode passe passwort passwörter kennwort contrasena contraseña contrasenya senha senhas " +
            "clave haslo hasło heslo parola parol parole wachtwoord motdepasse mdp losenord lösenord salasana jelszo jelszó kodeord adgangskode sifre şifre пароль 密码 密碼 口令 パスワード " +
            "비밀번호 userpass userpwd dbpass dbpwd mypass rootpass rootpw adminpass adminpw adminpwd smtppass mailpass ftppass mysqlpass mysqlpwd pgpass sshpass sudopass storepass keypass " +
            "requirepass masterauth loginpass pgpassword bindpw rootpwd passwrd userpw authpass authpw dbpw smtppwd ftppwd mailpwd sapwd svnpass gitpass proxypass wifipass bindpass"),
        (NameKind.Secret, "secret secrets credential credentials cred creds geheim geheimnis sharedsecret appsecret clientsecret consumersecret jwtsecret hmacsecret"),
        (NameKind.Issued,
            "token tokens pat apikey apikeys apitoken authtoken accesstoken bottoken refreshtoken bearer jwt authkey accesskey secretkey privatekey privkey masterkey encryptionkey signingkey " +
            "licensekey licencekey clientkey accountkey storagekey sharedkey sessionkey consumerkey sshkey serverkey aeskey deskey cryptkey hmackey webhookkey servicekey devkey cdkey " +
            "productkey integrationkey writekey deploykey appkey userkey sharedaccesskey authorization auth hmac apisecret xapikey idtoken usertoken"),
        (NameKind.Opaque, "salt salts nonce iv seed pin otp totp passkey"));

    private static readonly string[] PasswordStems = ["password", "passwd", "passphrase", "passwort", "passcode", "kennwort", "contrasen", "wachtwoord", "motdepasse"];

    private static readonly FrozenSet<string> Neutral = Set("s text value val str string plain plaintext base prod dev test stage old new admin root user db key token id1");

    private static readonly FrozenSet<string> SecretQualifiers = Set(
        "api app application access secret private priv auth oauth encryption encrypt encrypted decryption decrypt crypto crypt crypter cipher aes des rc4 hmac sha256 signing sign signature master account " +
        "storage shared service license licence product client consumer session server root admin deploy deployment ssh pgp gpg jwt jwk webhook security secure integration ingest ingestion project team " +
        "subscription maps push vapid sas functions function host wallet payment merchant partner vendor developer dev channel bot user registration enrollment provisioning device ec rsa ecdsa ed25519 tls " +
        "ssl symmetric kms vault ci publish write read live prod production sandbox staging license activation cd serial x rapidapi");

    private static readonly FrozenSet<string> HarmlessQualifiers = Set(
        "public pub publishable recv edit trusted known authorized foreign primary unique sort partition hash range cache index row column col map dict dictionary lookup composite object i18n locale translation lang label hot arrow shortcut " +
        "route query group order lock routing surrogate natural template string json yaml xml attribute property prop field param option setting config env tag meta react node tree bucket s3 item search " +
        "register registry reg local foreignkey parent child sorting filter arrowkey enter escape esc tab shift ctrl control alt space delete backspace home end up down left right key any anon modifier " +
        "press function1 dedup idempotency dedupe message msg data event metric header form input test1 site trusted verification verify pinned host_public fingerprint distribution table record document");

    private static readonly FrozenSet<string> Denying = Set(
        "fastcgi proxypass uwsgi scgi grpc fake mock mocked dummy example sample no not non without missing invalid wrong bad empty forgot forgotten forget reset change show hide toggle is has have needs requires should can min max next prev previous page continuation " +
        "cancellation eof start end begin close open comma paren operator public pub publishable foreign validate verify check confirm1 enter choose your lost recover expired incorrect unknown " +
        "unauthorized authenticity csrf xsrf antiforgery sync i18n translation lang msg message label title placeholder error err exception test_id encrypted hashed enc nextpage");

    private static readonly FrozenSet<string> TakingBack = Set(
        "hash hashes hashed hasher hashing digest checksum md5 sha1 sha256 sha512 bcrypt encoder encoding encoded1 file files filename filepath path paths dir directory folder url urls uri uris endpoint endpoints " +
        "host hostname port name names id ids identifier identifiers uuid guid arn length len size sizes bits bytes count counts num number limit max min maximum minimum policy policies type types typed kind " +
        "field fields label labels hint hints placeholder expire expires expired expiry expiration expiring ttl timeout lifetime age date time at on regex regexp pattern patterns format formats prompt reset " +
        "forgot forgotten change changed title text1 message messages msg error errors err valid validate validator validation invalid strength prefix suffix index idx position pos offset column columns col row " +
        "table tables class classes css style icon selector xpath input box button btn link form view page screen dialog modal version izer tokenizer parser provider providers service services manager " +
        "factory handler store stores storage repository repo ref refs reference location env var vars variable variables mode modes enabled disabled enable disable required require optional exists exist " +
        "present missing match matches matcher matching header headers scope scopes issuer audience usage rotation rotate source sources schema spec param params parameter parameters arg args argument " +
        "option options flag flags attr attrs attribute attributes property properties prop props method methods function func callback cb listener event events action actions request requests response " +
        "responses interceptor filter filters guard middleware strategy configuration context state status tests list map dict array cache caches pool queue stream reader writer buffer generator builder " +
        "helper util utils exception failure failed failing succeeded success ok scheme algorithm algo alg curve ring chain board word code codes press down up stroke frame space point points user users username login email domain region zone " +
        "encrypted encryption decrypt encrypt decoder needed needs only supported support set unset get getter setter is tool tooltip description desc comment help docs doc info details summary group " +
        "groups role roles permission permissions grant grants owner realm template templates example examples sample count1 public pub log logs logger logging level visibility visible hidden show hide " +
        "toggle changed updated created used last first next previous prev empty null none blank length1 starts ends contains equals compare comparison check checks checker rule rules entry1 node nodes tree trie range signature1");

    /// <summary>What a word alone promises.</summary>
    public static NameKind KindOf(ReadOnlySpan<char> word)
    {
        if (Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var kind))
        {
            return kind;
        }

        foreach (var stem in PasswordStems)
        {
            var at = word.IndexOf(stem, StringComparison.Ordinal);
            if (at >= 0)
            {
                var rest = word[(at + stem.Length)..];
                return rest.IsEmpty || Has(Neutral, rest) ? NameKind.Password : NameKind.None;
            }
        }

        return word.EndsWith("pwd", StringComparison.Ordinal) ? NameKind.Password
            : word.EndsWith("secret", StringComparison.Ordinal) || word.EndsWith("secretkey", StringComparison.Ordinal) ? NameKind.Secret
            : word.EndsWith("token", StringComparison.Ordinal) || word.EndsWith("apikey", StringComparison.Ordinal) ? NameKind.Issued
            : NameKind.None;
    }

    /// <summary>Whether the word before a secret says that there is none: <c>forgot_password</c>.</summary>
    public static bool Denies(ReadOnlySpan<char> word) => Has(Denying, word);

    /// <summary>Whether the word after a secret says that the value is something about it: <c>password_hash</c>.</summary>
    public static bool TakesBack(ReadOnlySpan<char> word) => Has(TakingBack, word);

    /// <summary>What the words so far make of a <c>key</c> that may follow.</summary>
    public static KeyQualifier QualifierOf(ReadOnlySpan<char> word, KeyQualifier before) =>
        Has(SecretQualifiers, word) ? KeyQualifier.Secret
        : before == KeyQualifier.None && Has(HarmlessQualifiers, word) ? KeyQualifier.Harmless
        : before;

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, NameKind> Table(params ReadOnlySpan<(NameKind Kind, string Words)> rows)
    {
        var table = new Dictionary<string, NameKind>(StringComparer.Ordinal);
        foreach (var (kind, words) in rows)
        {
            foreach (var word in words.Split(' '))
            {
                table[word] = kind;
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
