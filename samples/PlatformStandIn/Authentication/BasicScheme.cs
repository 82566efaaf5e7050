using System.Text;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary><c>Authorization: Basic base64(key:secret)</c>.</summary>
internal sealed class BasicScheme(PlatformStandInOptions options)
{
    private readonly string _expected = $"{options.ApplicationKey}:{options.ApplicationSecret}";

    public void Check(string parameter)
    {
        if (Decode(parameter) != _expected)
        {
            throw new RefusedException(PlatformError.InvalidCredentials);
        }
    }

    private static string Decode(string parameter)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(parameter));
        }
        catch (FormatException)
        {
            throw new RefusedException(PlatformError.AuthorizationHeader);
        }
    }
}
