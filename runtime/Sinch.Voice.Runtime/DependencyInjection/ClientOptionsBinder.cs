using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Binds a configuration section. It does not use the configuration binder, because a region is found by name, and because all problems are reported
/// together by key.
/// </summary>
internal sealed class ClientOptionsBinder<TOptions>(string name, ApiDescription api, IConfiguration configuration) : IConfigureNamedOptions<TOptions>
    where TOptions : RegisteredClientOptions
{
    private static readonly string[] s_keys =
    [
        nameof(RegisteredClientOptions.Region),
        nameof(RegisteredClientOptions.Endpoint),
        nameof(RegisteredClientOptions.Timeout),
        nameof(RegisteredClientOptions.MaxResponseSize),
        nameof(RegisteredClientOptions.ServerOverrides),
    ];

    public void Configure(TOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? optionsName, TOptions options)
    {
        if (optionsName != name)
        {
            return;
        }

        options.ConfigurationPath = (configuration as IConfigurationSection)?.Path ?? string.Empty;
        var keys = new HashSet<string>(s_keys, StringComparer.OrdinalIgnoreCase);
        options.BindCredential(key =>
        {
            keys.Add(key);
            return Value(key);
        });
        BindRegion(options);
        BindEndpoint(options);
        BindTimeout(options);
        BindMaxResponseSize(options);
        BindServerOverrides(options);
        FindMisspelledKeys(options, keys);
    }

    /// <summary>
    /// Reports keys that resemble an option. Without the option that was meant, the client would call another server. Other keys may belong to the
    /// application.
    /// </summary>
    private void FindMisspelledKeys(RegisteredClientOptions options, HashSet<string> keys)
    {
        foreach (var child in configuration.GetChildren().Where(child => !keys.Contains(child.Key)))
        {
            // A section without a value may be that of a keyed client.
            if (SimilarName.Find(child.Key, child.Value is null ? [nameof(options.ServerOverrides)] : keys) is { } meant)
            {
                options.Problem(child.Key, $"has no effect: use {meant}");
            }
        }
    }

    private void BindRegion(RegisteredClientOptions options)
    {
        const string Key = nameof(options.Region);
        if (Value(Key) is not { } text)
        {
            return;
        }

        if (api.Regions.FirstOrDefault(region => Same(region.Name, text)) is { } found)
        {
            options.Region = found;
        }
        else
        {
            options.Problem(Key, $"is not {api.ServerNoun} of {api.Name}: {Choice()}");
        }
    }

    private string Choice()
        => api.Regions.Count == 0
            ? $"its document declares none; use {nameof(ApiClientOptions.Endpoint)}"
            : $"use one of {string.Join(", ", api.Regions.Select(region => region.Name))}, or {nameof(ApiClientOptions.Endpoint)} for another server";

    private void BindEndpoint(RegisteredClientOptions options)
    {
        const string Key = nameof(options.Endpoint);
        if (Value(Key) is not { } text)
        {
            return;
        }

        if (ServerAddress.TryParse(text, out var endpoint))
        {
            options.Endpoint = endpoint;
        }
        else
        {
            options.Problem(Key, $"is not {ServerAddress.Rule}");
        }
    }

    private void BindTimeout(RegisteredClientOptions options)
    {
        const string Key = nameof(options.Timeout);
        if (Value(Key) is not { } text)
        {
            return;
        }

        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && CallTimeout.IsValid(timeout))
        {
            options.Timeout = timeout;
        }
        else
        {
            options.Problem(Key, "is not a positive time span of at most 24 days, such as 00:00:30");
        }
    }

    private void BindMaxResponseSize(RegisteredClientOptions options)
    {
        const string Key = nameof(options.MaxResponseSize);
        if (Value(Key) is not { } text)
        {
            return;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && ResponseLimit.IsValid(size))
        {
            options.MaxResponseSize = size;
        }
        else
        {
            options.Problem(Key, "is not a positive number of bytes of at most 2147483591");
        }
    }

    /// <summary>
    /// Binds server overrides, whose keys are URLs such as <c>callingapi.sinch.com</c> or <c>https://callingapi.sinch.com</c>. A colon separates
    /// configuration keys, so the parts of a URL with a scheme are joined again.
    /// </summary>
    private void BindServerOverrides(RegisteredClientOptions options)
    {
        const string Key = nameof(options.ServerOverrides);
        foreach (var (server, replacement) in configuration.GetSection(Key).AsEnumerable(makePathsRelative: true))
        {
            if (string.IsNullOrWhiteSpace(replacement))
            {
                continue;
            }

            var address = server.Contains("://", StringComparison.Ordinal) ? server : "https://" + server;
            if (!ServerAddress.TryParse(address, out var from) || !ServerAddress.TryParse(replacement, out var to))
            {
                options.Problem($"{Key}:{server}", $"does not map one server to another: each must be {ServerAddress.Rule}");
                continue;
            }

            options.ServerOverrides[from] = to;
        }
    }

    /// <summary>Returns a value; <see langword="null"/> if it is missing or empty, as environment variables often are.</summary>
    private string? Value(string key) => configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static bool Same(string left, string right) => left.Equals(right.Trim(), StringComparison.OrdinalIgnoreCase);
}
