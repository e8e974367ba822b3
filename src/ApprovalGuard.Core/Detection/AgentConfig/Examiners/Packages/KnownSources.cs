namespace ApprovalGuard.Detection.AgentConfig.Examiners.Packages;

/// <summary>The public package sources, by their domains; each language's own documentation names them.</summary>
internal static class KnownSources
{
    /// <summary>Whoever holds these publishes for all.</summary>
    public static readonly string[] Domains =
    [
        "registry.npmjs.org", "registry.yarnpkg.com", "npm.pkg.github.com", "registry.npmjs.com", "npm.jsr.io", "repo.yarnpkg.com",
        "pypi.org", "pythonhosted.org", "pypi.python.org", "download.pytorch.org", "pypi.nvidia.com", "data.pyg.org", "conda.anaconda.org", "repo.anaconda.com", "storage.googleapis.com",
        "nuget.org", "nuget.pkg.github.com", "pkgs.dev.azure.com", "pkgs.visualstudio.com", "dotnet.myget.org",
        "repo.maven.apache.org", "repo1.maven.org", "repo.maven.org", "maven.google.com", "dl.google.com", "plugins.gradle.org", "services.gradle.org", "downloads.gradle.org", "repo.gradle.org",
        "jcenter.bintray.com", "jitpack.io", "sonatype.org", "central.sonatype.com", "repo.spring.io", "maven.pkg.github.com", "repository.apache.org", "jetbrains.com", "jetbrains.space",
        "maven.fabricmc.net", "repo.jenkins-ci.org", "androidx.dev", "kotlin.bintray.com", "repo.eclipse.org", "repository.jboss.org", "maven.aliyun.com",
        "rubygems.org", "rubygems.pkg.github.com", "crates.io", "github.com", "gitlab.com", "bitbucket.org", "proxy.golang.org", "sum.golang.org", "goproxy.io", "goproxy.cn",
        "packagist.org", "drupal.org", "wpackagist.org", "asset-packagist.org", "hex.pm", "pub.dev", "cocoapods.org", "hackage.haskell.org",
    ];
}
