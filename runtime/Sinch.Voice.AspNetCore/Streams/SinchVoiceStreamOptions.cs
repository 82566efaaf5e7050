using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>Provides options for stream endpoints.</summary>
public sealed class SinchVoiceStreamOptions
{
    /// <summary>The default value of <see cref="MaxMessageSize"/>, 64 KiB.</summary>
    public const int DefaultMaxMessageSize = 64 * 1024;

    private const int ShortestKey = 32;

    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    private byte[]? _ticketKey;
    private TimeSpan _ticketLifetime = TimeSpan.FromMinutes(2);
    private TimeSpan _connectTimeout = TimeSpan.FromSeconds(5);
    private TimeSpan _idleTimeout = TimeSpan.FromSeconds(30);
    private TimeSpan _heartbeatInterval = TimeSpan.FromSeconds(15);
    private TimeSpan _receiveBuffer = TimeSpan.FromSeconds(2);
    private TimeSpan _playAhead = TimeSpan.FromSeconds(1);
    private int _maxMessageSize = DefaultMaxMessageSize;
    private int _maxConnections = 10_000;
    private Uri? _publicUrl;

    /// <summary>
    /// Gets or sets a value that indicates whether connections without a <see cref="StreamTicket"/> are refused. The default is <see langword="true"/>.
    /// </summary>
    /// <remarks>
    /// The platform's request carries no signature. Without tickets, whoever knows the URL can pretend to be the platform; restrict the access in another way
    /// before you turn them off.
    /// </remarks>
    public bool RequireTicket { get; set; } = true;

    /// <summary>
    /// Gets or sets the key that signs tickets, at least 32 random bytes that all machines share. The default is <see langword="null"/>: the secret of the application
    /// signs them. Callbacks with Basic authentication name no application, so they need a key.
    /// </summary>
    /// <exception cref="ArgumentException">The key has fewer than 32 bytes.</exception>
    public byte[]? TicketKey
    {
        get => _ticketKey;
        set => _ticketKey = value is null || value.Length >= ShortestKey
            ? value
            : throw new ArgumentException($"{nameof(TicketKey)} must have at least {ShortestKey} bytes.", nameof(value));
    }

    /// <summary>
    /// Gets or sets how long a ticket is valid. The default is 2 minutes. The platform connects once the instructions before the action are done, so prompts count.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or is longer than an hour.</exception>
    public TimeSpan TicketLifetime
    {
        get => _ticketLifetime;
        set => _ticketLifetime = Checked(value);
    }

    /// <summary>
    /// Gets or sets the URL of the application as the platform reaches it, such as <c>wss://voice.example.com</c>, to which the path of the endpoint is appended. The
    /// default is <see langword="null"/>: the host that the callback came to.
    /// </summary>
    /// <remarks>By default, the URL begins with <c>wss://</c>, unless the callback came over plain HTTP to this machine.</remarks>
    /// <exception cref="ArgumentException">The value is not an absolute URL with the scheme <c>wss</c>, <c>ws</c>, <c>https</c> or <c>http</c>, or has a query.</exception>
    public Uri? PublicUrl
    {
        get => _publicUrl;
        set => _publicUrl = value is null || StreamUrl.IsBase(value)
            ? value
            : throw new ArgumentException($"{nameof(PublicUrl)} must be absolute, begin with wss:// (or ws://, https://, http://), and have no query.", nameof(value));
    }

    /// <summary>Gets or sets how many connections are open at a time. Further ones are refused with status 503. The default is 10,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxConnections
    {
        get => _maxConnections;
        set => _maxConnections = Checked(value);
    }

    /// <summary>Gets or sets the maximum size of a text message, in bytes. A larger one ends the call. Audio has no limit, because it is not collected. The default is 64 KiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int MaxMessageSize
    {
        get => _maxMessageSize;
        set => _maxMessageSize = Checked(value);
    }

    /// <summary>Gets or sets how long a new connection may take to send its first message. The default is 5 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or is longer than an hour.</exception>
    public TimeSpan ConnectTimeout
    {
        get => _connectTimeout;
        set => _connectTimeout = Checked(value);
    }

    /// <summary>
    /// Gets or sets how long the platform may send nothing before the connection counts as lost. The default is 30 seconds. The time in which the application does not
    /// read does not count.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or is longer than an hour.</exception>
    public TimeSpan IdleTimeout
    {
        get => _idleTimeout;
        set => _idleTimeout = Checked(value);
    }

    /// <summary>Gets or sets how often a heartbeat is sent. The default is 15 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or is longer than an hour.</exception>
    public TimeSpan HeartbeatInterval
    {
        get => _heartbeatInterval;
        set => _heartbeatInterval = Checked(value);
    }

    /// <summary>
    /// Gets or sets how much audio waits for an application that reads slowly, before the platform has to wait. The default is 2 seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or is longer than an hour.</exception>
    public TimeSpan ReceiveBuffer
    {
        get => _receiveBuffer;
        set => _receiveBuffer = Checked(value);
    }

    /// <summary>
    /// Gets or sets how much audio is sent before it is played. The default is 1 second. The platform keeps at most 5 MB for a call, and drops the oldest audio of more.
    /// </summary>
    /// <remarks>A larger value bridges longer pauses of the network; the platform drops what it has not played when the application calls <see cref="StreamedCall.ClearAsync"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive, or is longer than an hour.</exception>
    public TimeSpan PlayAhead
    {
        get => _playAhead;
        set => _playAhead = Checked(value);
    }

    /// <summary>Gets or sets the clock that tickets, timeouts and the pace of playback use.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    private static TimeSpan Checked(TimeSpan value, [CallerMemberName] string option = "")
        => value > TimeSpan.Zero && value <= s_longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"{option} must be positive and at most one hour.");

    private static int Checked(int value, [CallerMemberName] string option = "")
        => value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"{option} must be positive.");
}
